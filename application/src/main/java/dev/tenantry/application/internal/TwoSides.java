package dev.tenantry.application.internal;

import dev.tenantry.application.internal.sync.SyncEngine;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Two databases: a change commits on its own side, and reaches the other after the commit. */
record TwoSides(Committed<PlatformRepositories> platform, Committed<BaasRepositories> baas)
    implements Systems {

  static TwoSides of(
      PlatformPersistence platform,
      BaasPersistence baas,
      SyncEngine engine,
      BooleanSupplier workerRuns) {
    return new TwoSides(
        platformAlone(platform.platform(), engine, workerRuns),
        new Committed<>(
            SystemOfRecord.BAAS,
            baas.baas(),
            BaasRepositories::users,
            BaasRepositories::tenants,
            engine,
            workerRuns));
  }

  static Committed<PlatformRepositories> platformAlone(
      UnitOfWork<PlatformRepositories> unit, SyncEngine engine, BooleanSupplier workerRuns) {
    return new Committed<>(
        SystemOfRecord.PLATFORM,
        unit,
        PlatformRepositories::users,
        PlatformRepositories::tenants,
        engine,
        workerRuns);
  }

  @Override
  public <T> T readPlatform(Function<? super PlatformRepositories, ? extends T> work) {
    return platform.unit().read(work);
  }

  @Override
  public <T> T readBaas(Function<? super BaasRepositories, ? extends T> work) {
    return baas.unit().read(work);
  }

  @Override
  public <T> T changePlatform(Function<? super Change<PlatformRepositories>, ? extends T> work) {
    return platform.change(work);
  }

  @Override
  public boolean commitsPlatform() {
    return platform.unit().commitsOnReturn();
  }

  @Override
  public <T> T changeBaas(Function<? super Change<BaasRepositories>, ? extends T> work) {
    return baas.change(work);
  }
}
