package dev.tenantry.testkit.contract;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.PlatformPersistence;

class InMemoryInviteRepositoryTest extends InviteRepositoryContract {

  @Override
  protected PlatformPersistence persistence() {
    return InMemoryPersistence.create();
  }
}
