package dev.tenantry.verification;

import dev.tenantry.application.internal.Pbkdf2PasswordHasher;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.testkit.contract.PasswordHasherContract;

/** The hasher that a host gets without asking keeps the contract of the port. */
class DefaultPasswordHasherTest extends PasswordHasherContract {

  @Override
  protected PasswordHasher passwordHasher() {
    return new Pbkdf2PasswordHasher();
  }
}
