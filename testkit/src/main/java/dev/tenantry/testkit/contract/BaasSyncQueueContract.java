package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import org.junit.jupiter.api.Nested;

/** What the queues of every {@link BaasPersistence} have to keep. */
public abstract class BaasSyncQueueContract {

  /** For subclasses. */
  protected BaasSyncQueueContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract BaasPersistence persistence();

  @Nested
  class Users extends SyncQueueContract<User, UserId> {

    @Override
    Waiting<?, User, UserId> waiting() {
      return new Waiting<>(
          persistence().baas(), BaasRepositories::users, BaasRepositories::userQueue);
    }

    @Override
    Samples<User, UserId> samples() {
      return new UserSamples(SystemOfRecord.BAAS);
    }
  }

  @Nested
  class Tenants extends SyncQueueContract<Tenant, TenantId> {

    @Override
    Waiting<?, Tenant, TenantId> waiting() {
      return new Waiting<>(
          persistence().baas(), BaasRepositories::tenants, BaasRepositories::tenantQueue);
    }

    @Override
    Samples<Tenant, TenantId> samples() {
      return new TenantSamples(SystemOfRecord.BAAS);
    }
  }
}
