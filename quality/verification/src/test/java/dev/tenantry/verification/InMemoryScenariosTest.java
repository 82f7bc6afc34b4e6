package dev.tenantry.verification;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.Persistence;

class InMemoryScenariosTest extends AllScenarios {

  @Override
  protected Persistence persistence() {
    return InMemoryPersistence.create();
  }
}
