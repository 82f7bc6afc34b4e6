package dev.tenantry.testkit.contract;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.PlatformPersistence;

class InMemoryOutboxTest extends OutboxContract {

  @Override
  protected PlatformPersistence persistence() {
    return InMemoryPersistence.create();
  }
}
