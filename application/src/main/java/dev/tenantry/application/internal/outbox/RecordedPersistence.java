package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import java.util.function.BooleanSupplier;

/** A storage whose every change of the Platform is written into its outbox, and told afterwards. */
public final class RecordedPersistence {

  private RecordedPersistence() {}

  /** Where the Platform has a database of its own. */
  public static PlatformPersistence platform(
      PlatformPersistence stored, Telling telling, Courier courier, BooleanSupplier workerRuns) {
    return new Platform(stored, telling, courier, workerRuns);
  }

  /** Where one database holds both. */
  public static Persistence both(
      Persistence stored, Telling telling, Courier courier, BooleanSupplier workerRuns) {
    return new Both(stored, telling, courier, workerRuns);
  }

  private record Platform(
      PlatformPersistence stored, Telling telling, Courier courier, BooleanSupplier workerRuns)
      implements PlatformPersistence {

    @Override
    public UnitOfWork<PlatformRepositories> platform() {
      return recorded(stored.platform());
    }

    @Override
    public UnitOfWork<PlatformRepositories> platformInBackground() {
      return recorded(stored.platformInBackground());
    }

    private UnitOfWork<PlatformRepositories> recorded(UnitOfWork<PlatformRepositories> unit) {
      return new RecordedWork<>(
          unit,
          repositories -> repositories,
          (repositories, platform) -> platform,
          telling,
          courier,
          workerRuns);
    }
  }

  private record Both(
      Persistence stored, Telling telling, Courier courier, BooleanSupplier workerRuns)
      implements Persistence {

    @Override
    public UnitOfWork<Repositories> both() {
      return new RecordedWork<>(
          stored.both(),
          Repositories::platform,
          (repositories, platform) -> new Repositories(platform, repositories.baas()),
          telling,
          courier,
          workerRuns);
    }

    @Override
    public UnitOfWork<PlatformRepositories> platform() {
      return alone().platform();
    }

    @Override
    public UnitOfWork<PlatformRepositories> platformInBackground() {
      return alone().platformInBackground();
    }

    @Override
    public UnitOfWork<BaasRepositories> baas() {
      return stored.baas();
    }

    @Override
    public UnitOfWork<BaasRepositories> baasInBackground() {
      return stored.baasInBackground();
    }

    private PlatformPersistence alone() {
      return RecordedPersistence.platform(stored, telling, courier, workerRuns);
    }
  }
}
