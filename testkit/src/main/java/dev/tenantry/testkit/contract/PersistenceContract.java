package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformPersistence;
import org.junit.jupiter.api.Nested;

/**
 * Everything that an adapter of {@link Persistence} has to keep: extend it, say how an empty
 * storage is made, and run it.
 *
 * <pre>{@code
 * class MyPersistenceTest extends PersistenceContract {
 *   @Override
 *   protected Persistence persistence() {
 *     return MyPersistence.emptied();
 *   }
 * }
 * }</pre>
 */
public abstract class PersistenceContract {

  /** For subclasses. */
  protected PersistenceContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract Persistence persistence();

  @Nested
  class Platform extends PlatformPersistenceContract {

    @Override
    protected PlatformPersistence persistence() {
      return PersistenceContract.this.persistence();
    }
  }

  @Nested
  class Baas extends BaasPersistenceContract {

    @Override
    protected BaasPersistence persistence() {
      return PersistenceContract.this.persistence();
    }
  }

  @Nested
  class BothSides extends BothSidesContract {

    @Override
    protected Persistence persistence() {
      return PersistenceContract.this.persistence();
    }
  }
}
