package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.BaasPersistence;
import org.junit.jupiter.api.Nested;

/** Everything that an adapter of {@link BaasPersistence} has to keep. */
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
}
