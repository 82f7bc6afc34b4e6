package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import org.junit.jupiter.api.Nested;

/** What the queues of every {@link PlatformPersistence} have to keep. */
public abstract class PlatformSyncQueueContract {

  /** For subclasses. */
  protected PlatformSyncQueueContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @Nested
  class Users extends SyncQueueContract<User, UserId> {

    @Override
    Waiting<?, User, UserId> waiting() {
      return new Waiting<>(
          persistence().platform(), PlatformRepositories::users, PlatformRepositories::userQueue);
    }

    @Override
    Samples<User, UserId> samples() {
      return new UserSamples(SystemOfRecord.PLATFORM);
    }
  }

  @Nested
  class Tenants extends SyncQueueContract<Tenant, TenantId> {

    @Override
    Waiting<?, Tenant, TenantId> waiting() {
      return new Waiting<>(
          persistence().platform(),
          PlatformRepositories::tenants,
          PlatformRepositories::tenantQueue);
    }

    @Override
    Samples<Tenant, TenantId> samples() {
      return new TenantSamples(SystemOfRecord.PLATFORM);
    }
  }
}
