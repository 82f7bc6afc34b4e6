package dev.tenantry.verification.people;

import dev.tenantry.application.internal.SecureTokens;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.testkit.contract.TokenGeneratorContract;

class SecureTokensTest extends TokenGeneratorContract {

  @Override
  protected TokenGenerator tokenGenerator() {
    return new SecureTokens();
  }
}
