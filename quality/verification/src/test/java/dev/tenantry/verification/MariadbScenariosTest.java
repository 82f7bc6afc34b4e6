package dev.tenantry.verification;

import dev.tenantry.application.spi.Persistence;
import dev.tenantry.testkit.ProofSize;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs with the profile {@code proof}: the server is a download of 149 MB. */
@EnabledIfSystemProperty(named = ProofSize.PROPERTY, matches = "true")
class MariadbScenariosTest extends AllScenarios {

  @Override
  protected Persistence persistence() {
    return Databases.emptyMariadb();
  }
}
