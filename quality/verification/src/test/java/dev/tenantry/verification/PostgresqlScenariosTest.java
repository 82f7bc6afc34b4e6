package dev.tenantry.verification;

import dev.tenantry.application.spi.Persistence;

class PostgresqlScenariosTest extends AllScenarios {

  @Override
  protected Persistence persistence() {
    return Databases.emptyPostgresql();
  }
}
