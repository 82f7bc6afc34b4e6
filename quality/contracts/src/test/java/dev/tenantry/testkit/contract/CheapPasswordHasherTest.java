package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.testkit.CheapPasswordHasher;

class CheapPasswordHasherTest extends PasswordHasherContract {

  @Override
  protected PasswordHasher passwordHasher() {
    return new CheapPasswordHasher();
  }
}
