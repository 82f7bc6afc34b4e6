package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.Persistence;
import dev.tenantry.testkit.contract.PersistenceContract;

class H2InMemoryPersistenceTest extends PersistenceContract {

  @Override
  protected Persistence persistence() {
    return TestDatabases.h2InMemory().emptied();
  }
}
