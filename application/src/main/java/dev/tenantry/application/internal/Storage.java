package dev.tenantry.application.internal;

import dev.tenantry.application.internal.sync.DrainWorker;
import dev.tenantry.application.internal.sync.SyncEngine;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.RemoteBaas;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Where both systems are stored, and what keeps them in step.
 *
 * @param systems both, for the use cases
 * @param engine brings apart copies together; where one database holds both there are none, unless
 *     somebody made them by hand
 * @param worker drains on the host's executor
 * @param isBaasRemote whether the BaaS is no database of ours
 */
public record Storage(
    Systems systems, SyncEngine engine, DrainWorker worker, boolean isBaasRemote) {

  /** One database that holds both. */
  public static Storage one(
      Persistence both, Clock clock, RandomGenerator random, Operations operations) {
    SyncEngine engine = SyncEngine.between(both, both, clock, random, operations::drained);
    return new Storage(
        new OneDatabase(both, new Moments(clock)),
        engine,
        new DrainWorker(engine, clock, random),
        false);
  }

  /** Two databases. */
  public static Storage two(
      PlatformPersistence platform,
      BaasPersistence baas,
      Clock clock,
      RandomGenerator random,
      Operations operations) {
    SyncEngine engine = SyncEngine.between(platform, baas, clock, random, operations::drained);
    DrainWorker worker = new DrainWorker(engine, clock, random);
    return new Storage(
        TwoSides.of(platform, baas, engine, worker::isRunning), engine, worker, false);
  }

  /** A database for the Platform alone, and a BaaS that is none. */
  public static Storage remote(
      PlatformPersistence platform,
      RemoteBaas baas,
      Clock clock,
      RandomGenerator random,
      Operations operations) {
    SyncEngine engine = SyncEngine.between(platform, baas, clock, random, operations::drained);
    DrainWorker worker = new DrainWorker(engine, clock, random);
    return new Storage(
        new RemoteSystems(TwoSides.platformAlone(platform.platform(), engine, worker::isRunning)),
        engine,
        worker,
        true);
  }
}
