package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.PlatformPersistence;
import org.junit.jupiter.api.Nested;

/** Everything that an adapter of {@link PlatformPersistence} has to keep. */
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
  class Passwords extends PasswordRepositoryContract {

    @Override
    protected PlatformPersistence persistence() {
      return PlatformPersistenceContract.this.persistence();
    }
  }
}
