package dev.tenantry.application.internal;

import static java.util.Objects.requireNonNull;

import dev.tenantry.application.internal.outbox.Courier;
import dev.tenantry.application.internal.outbox.RecordedPersistence;
import dev.tenantry.application.internal.outbox.Telling;
import dev.tenantry.application.internal.sync.DrainWorker;
import dev.tenantry.application.internal.sync.SyncEngine;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.RemoteBaas;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Where both systems are stored, what keeps them in step, and who tells what has changed.
 *
 * @param systems both, for the use cases
 * @param engine brings apart copies together; where one database holds both there are none, unless
 *     somebody made them by hand
 * @param worker drains on the host's executor
 * @param isBaasRemote whether the BaaS is no database of ours
 * @param courier tells what the outbox holds
 */
public record Storage(
    Systems systems, SyncEngine engine, DrainWorker worker, boolean isBaasRemote, Courier courier) {

  /** One database that holds both. */
  public static Storage one(Persistence both, Telling telling, Operations operations) {
    Parts parts = new Parts(telling, both);
    Persistence recorded =
        RecordedPersistence.both(both, telling, parts.courier, parts::workerRuns);
    SyncEngine engine =
        SyncEngine.between(
            recorded, recorded, telling.clock(), telling.random(), operations::drained);
    return parts.storage(new OneDatabase(recorded, new Moments(telling.clock())), engine, false);
  }

  /** Two databases. */
  public static Storage two(
      PlatformPersistence platform, BaasPersistence baas, Telling telling, Operations operations) {
    Parts parts = new Parts(telling, platform);
    PlatformPersistence recorded = parts.recorded(platform);
    SyncEngine engine =
        SyncEngine.between(recorded, baas, telling.clock(), telling.random(), operations::drained);
    return parts.storage(TwoSides.of(recorded, baas, engine, parts::workerRuns), engine, false);
  }

  /** A database for the Platform alone, and a BaaS that is none. */
  public static Storage remote(
      PlatformPersistence platform, RemoteBaas baas, Telling telling, Operations operations) {
    Parts parts = new Parts(telling, platform);
    PlatformPersistence recorded = parts.recorded(platform);
    SyncEngine engine =
        SyncEngine.between(recorded, baas, telling.clock(), telling.random(), operations::drained);
    return parts.storage(
        new RemoteSystems(TwoSides.platformAlone(recorded.platform(), engine, parts::workerRuns)),
        engine,
        true);
  }

  /** What is put together first, since it has to know a worker that comes last. */
  private static final class Parts {

    private final Telling telling;
    private final Courier courier;
    private final AtomicReference<BooleanSupplier> running = new AtomicReference<>(() -> false);

    Parts(Telling telling, PlatformPersistence platform) {
      this.telling = telling;
      this.courier = telling.courierOf(platform);
    }

    boolean workerRuns() {
      return requireNonNull(running.get()).getAsBoolean();
    }

    PlatformPersistence recorded(PlatformPersistence platform) {
      return RecordedPersistence.platform(platform, telling, courier, this::workerRuns);
    }

    Storage storage(Systems systems, SyncEngine engine, boolean isBaasRemote) {
      DrainWorker worker =
          new DrainWorker(engine, courier::takeTurn, telling.clock(), telling.random());
      running.set(worker::isRunning);
      return new Storage(systems, engine, worker, isBaasRemote, courier);
    }
  }
}
