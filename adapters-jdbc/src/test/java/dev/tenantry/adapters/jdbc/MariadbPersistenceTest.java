package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.Persistence;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.contract.PersistenceContract;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(
    named = ProofSize.PROPERTY,
    matches = "true",
    disabledReason = "the server is a download of 149 MB, left to the profile proof")
class MariadbPersistenceTest extends PersistenceContract {

  @Override
  protected Persistence persistence() {
    return TestDatabases.mariadb().emptied();
  }
}
