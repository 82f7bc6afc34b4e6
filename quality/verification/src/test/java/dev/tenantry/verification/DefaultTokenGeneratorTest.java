package dev.tenantry.verification;

import dev.tenantry.application.internal.SecureTokens;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.testkit.contract.TokenGeneratorContract;

class DefaultTokenGeneratorTest extends TokenGeneratorContract {

  @Override
  protected TokenGenerator tokenGenerator() {
    return new SecureTokens();
  }
}
