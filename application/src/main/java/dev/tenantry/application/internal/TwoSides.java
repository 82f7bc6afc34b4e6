package dev.tenantry.application.internal;

import dev.tenantry.application.internal.sync.SyncEngine;
import dev.tenantry.application.internal.sync.Touched;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Two databases: a change commits on its own side; after the commit the caller's thread tries the other side once, unless a worker runs
 * or the transaction is the host's, and what fails is left to the next drain.
 */
final class TwoSides implements Systems {

  private final PlatformPersistence platform;
  private final BaasPersistence baas;
  private final SyncEngine engine;
  private final BooleanSupplier workerRuns;

  TwoSides(
      PlatformPersistence platform,
      BaasPersistence baas,
      SyncEngine engine,
      BooleanSupplier workerRuns) {
    this.platform = platform;
    this.baas = baas;
    this.engine = engine;
    this.workerRuns = workerRuns;
  }

  @Override
  public <T> T readPlatform(Function<? super PlatformRepositories, ? extends T> work) {
    return platform.platform().read(work);
  }

  @Override
  public <T> T readBaas(Function<? super BaasRepositories, ? extends T> work) {
    return baas.baas().read(work);
  }

  @Override
  public <T> T changePlatform(Function<? super Change<PlatformRepositories>, ? extends T> work) {
    return change(
        SystemOfRecord.PLATFORM,
        platform.platform(),
        stored -> new OwnRepository<>(stored.users(), UserFields.ID),
        stored -> new OwnRepository<>(stored.tenants(), TenantFields.ID),
        work);
  }

  @Override
  public <T> T changeBaas(Function<? super Change<BaasRepositories>, ? extends T> work) {
    return change(
        SystemOfRecord.BAAS,
        baas.baas(),
        stored -> new OwnRepository<>(stored.users(), UserFields.ID),
        stored -> new OwnRepository<>(stored.tenants(), TenantFields.ID),
        work);
  }

  private <R, T> T change(
      SystemOfRecord side,
      UnitOfWork<R> unit,
      Function<R, OwnRepository<User, UserId>> users,
      Function<R, OwnRepository<Tenant, TenantId>> tenants,
      Function<? super Change<R>, ? extends T> work) {
    AtomicReference<Touched> touched = new AtomicReference<>();
    T result =
        Retrying.<R, T>execute(
            unit,
            stored -> {
              OwnRepository<User, UserId> ownUsers = users.apply(stored);
              OwnRepository<Tenant, TenantId> ownTenants = tenants.apply(stored);
              T answer = work.apply(new Change<>(stored, ownUsers, ownTenants));
              touched.set(new Touched(ownTenants.touched(), ownUsers.touched()));
              return answer;
            });
    if (unit.commitsOnReturn() && !workerRuns.getAsBoolean()) {
      engine.tryAtOnce(side, touched.get());
    }
    return result;
  }
}
