package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import org.junit.jupiter.api.Nested;

/**
 * Everything that an adapter of {@link BaasPersistence} has to keep, for a storage of the BaaS
 * alone: extend it, and say how an empty storage is made. One that holds both sides takes {@link
 * PersistenceContract}.
 */
public abstract class BaasPersistenceContract {

  /** For subclasses. */
  protected BaasPersistenceContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract BaasPersistence persistence();

  @Nested
  class Transactions extends BaasUnitOfWorkContract {

    @Override
    protected BaasPersistence persistence() {
      return BaasPersistenceContract.this.persistence();
    }
  }

  @Nested
  class InBackground extends BaasUnitOfWorkContract {

    @Override
    protected BaasPersistence persistence() {
      return new Background(BaasPersistenceContract.this.persistence());
    }
  }

  @Nested
  class Users extends BaasUserRepositoryContract {

    @Override
    protected BaasPersistence persistence() {
      return BaasPersistenceContract.this.persistence();
    }
  }

  @Nested
  class Tenants extends BaasTenantRepositoryContract {

    @Override
    protected BaasPersistence persistence() {
      return BaasPersistenceContract.this.persistence();
    }
  }

  @Nested
  class UserQueue extends SyncQueueContract<User, UserId> {

    @Override
    QueueSubject<User, UserId> subject() {
      BaasPersistence persistence = BaasPersistenceContract.this.persistence();
      return new QueueSubject<>(
          new Subject<>(Storage.baasUsers(persistence), new UserSamples(SystemOfRecord.BAAS)),
          StoredQueue.baasUsers(persistence));
    }
  }

  @Nested
  class TenantQueue extends SyncQueueContract<Tenant, TenantId> {

    @Override
    QueueSubject<Tenant, TenantId> subject() {
      BaasPersistence persistence = BaasPersistenceContract.this.persistence();
      return new QueueSubject<>(
          new Subject<>(Storage.baasTenants(persistence), new TenantSamples(SystemOfRecord.BAAS)),
          StoredQueue.baasTenants(persistence));
    }
  }

  /** A storage of which nothing but its background is used. */
  private record Background(BaasPersistence storage) implements BaasPersistence {

    @Override
    public UnitOfWork<BaasRepositories> baas() {
      return storage.baasInBackground();
    }

    @Override
    public UnitOfWork<BaasRepositories> baasInBackground() {
      return storage.baasInBackground();
    }
  }
}
