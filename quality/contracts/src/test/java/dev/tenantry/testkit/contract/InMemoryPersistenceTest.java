package dev.tenantry.testkit.contract;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.Persistence;

class InMemoryPersistenceTest extends PersistenceContract {

  @Override
  protected Persistence persistence() {
    return InMemoryPersistence.create();
  }
}
