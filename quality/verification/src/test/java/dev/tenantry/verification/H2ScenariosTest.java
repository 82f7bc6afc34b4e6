package dev.tenantry.verification;

import dev.tenantry.application.spi.Persistence;

class H2ScenariosTest extends AllScenarios {

  @Override
  protected Persistence persistence() {
    return Databases.emptyH2();
  }
}
