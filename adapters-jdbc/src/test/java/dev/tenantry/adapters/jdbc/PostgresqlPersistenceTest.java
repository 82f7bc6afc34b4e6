package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.Persistence;
import dev.tenantry.testkit.contract.PersistenceContract;

class PostgresqlPersistenceTest extends PersistenceContract {

  @Override
  protected Persistence persistence() {
    return TestDatabases.postgresql().emptied();
  }
}
