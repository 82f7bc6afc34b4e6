package dev.tenantry.testkit.contract;

import dev.tenantry.application.internal.Pbkdf2PasswordHasher;
import dev.tenantry.application.spi.PasswordHasher;

class Pbkdf2PasswordHasherContractTest extends PasswordHasherContract {

  private final PasswordHasher hasher = new Pbkdf2PasswordHasher();

  @Override
  protected PasswordHasher passwordHasher() {
    return hasher;
  }
}
