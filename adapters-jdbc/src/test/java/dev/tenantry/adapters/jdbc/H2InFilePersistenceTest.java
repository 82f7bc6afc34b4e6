package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.Persistence;
import dev.tenantry.testkit.contract.PersistenceContract;

class H2InFilePersistenceTest extends PersistenceContract {

  @Override
  protected Persistence persistence() {
    return TestDatabases.h2InFile().emptied();
  }
}
