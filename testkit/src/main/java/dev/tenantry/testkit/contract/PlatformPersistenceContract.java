package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import org.junit.jupiter.api.Nested;

/**
 * Everything that an adapter of {@link PlatformPersistence} has to keep, for a storage of the
 * Platform alone: extend it, and say how an empty storage is made. One that holds both sides takes
 * {@link PersistenceContract}.
 */
public abstract class PlatformPersistenceContract {

  /** For subclasses. */
  protected PlatformPersistenceContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @Nested
  class Transactions extends PlatformUnitOfWorkContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }

  @Nested
  class InBackground extends PlatformUnitOfWorkContract {

    @Override
    protected PlatformPersistence persistence() {
      return new Background(PlatformPersistenceContract.this.persistence());
    }
  }

  @Nested
  class Users extends UserRepositoryContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }

  @Nested
  class Tenants extends TenantRepositoryContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }

  @Nested
  class Roles extends RoleRepositoryContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }

  @Nested
  class Missing extends ReferencesContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }

  @Nested
  class Passwords extends PasswordRepositoryContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }

  @Nested
  class Invites extends InviteRepositoryContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }

  @Nested
  class ToBeTold extends OutboxContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }

  @Nested
  class UserQueue extends SyncQueueContract<User, UserId> {

    @Override
    QueueSubject<User, UserId> subject() {
      PlatformPersistence persistence = PlatformPersistenceContract.this.persistence();
      UserSamples.createRoles(persistence);
      return new QueueSubject<>(
          new Subject<>(
              Storage.platformUsers(persistence), new UserSamples(SystemOfRecord.PLATFORM)),
          StoredQueue.platformUsers(persistence));
    }
  }

  @Nested
  class TenantQueue extends SyncQueueContract<Tenant, TenantId> {

    @Override
    QueueSubject<Tenant, TenantId> subject() {
      PlatformPersistence persistence = PlatformPersistenceContract.this.persistence();
      return new QueueSubject<>(
          new Subject<>(
              Storage.platformTenants(persistence), new TenantSamples(SystemOfRecord.PLATFORM)),
          StoredQueue.platformTenants(persistence));
    }
  }

  /** A storage of which nothing but its background is used. */
  private record Background(PlatformPersistence storage) implements PlatformPersistence {

    @Override
    public UnitOfWork<PlatformRepositories> platform() {
      return storage.platformInBackground();
    }

    @Override
    public UnitOfWork<PlatformRepositories> platformInBackground() {
      return storage.platformInBackground();
    }
  }
}
