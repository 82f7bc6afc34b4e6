package dev.tenantry.application.internal;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;
import java.time.Instant;
import java.util.function.Function;

/** Both systems in one database: one transaction covers both, and their copies never differ. */
final class OneDatabase implements Systems {

  private final Persistence persistence;
  private final Moments moments;

  OneDatabase(Persistence persistence, Moments moments) {
    this.persistence = persistence;
    this.moments = moments;
  }

  @Override
  public <T> T readPlatform(Function<? super PlatformRepositories, ? extends T> work) {
    return persistence.platform().read(work);
  }

  @Override
  public <T> T readBaas(Function<? super BaasRepositories, ? extends T> work) {
    return persistence.baas().read(work);
  }

  @Override
  public <T> T changePlatform(Function<? super Change<PlatformRepositories>, ? extends T> work) {
    return Retrying.execute(
        persistence.both(),
        both -> work.apply(change(both.platform(), both, SystemOfRecord.PLATFORM)));
  }

  @Override
  public boolean commitsPlatform() {
    return persistence.both().commitsOnReturn();
  }

  @Override
  public <T> T changeBaas(Function<? super Change<BaasRepositories>, ? extends T> work) {
    return Retrying.execute(
        persistence.both(), both -> work.apply(change(both.baas(), both, SystemOfRecord.BAAS)));
  }

  private <R> Change<R> change(R stored, Repositories both, SystemOfRecord side) {
    Instant now = moments.now();
    return new Change<>(
        stored,
        new MirroredRepository<>(
            side, both.platform().users(), both.baas().users(), UserFields.ID, now),
        new MirroredRepository<>(
            side, both.platform().tenants(), both.baas().tenants(), TenantFields.ID, now));
  }
}
