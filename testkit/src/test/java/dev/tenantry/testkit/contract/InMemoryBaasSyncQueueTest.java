package dev.tenantry.testkit.contract;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.BaasPersistence;

class InMemoryBaasSyncQueueTest extends BaasSyncQueueContract {

  @Override
  protected BaasPersistence persistence() {
    return InMemoryPersistence.create();
  }
}
