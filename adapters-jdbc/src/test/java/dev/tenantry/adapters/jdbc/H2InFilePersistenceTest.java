package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.Persistence;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.contract.PersistenceContract;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(
    named = ProofSize.PROPERTY,
    matches = "true",
    disabledReason = "an H2 database in memory runs the same statements")
class H2InFilePersistenceTest extends PersistenceContract {

  @Override
  protected Persistence persistence() {
    return TestDatabases.h2InFile().emptied();
  }
}
