package dev.tenantry.testkit;

import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.testkit.contract.RemoteBaasContract;

/** The fake keeps the contract of what it stands for. */
class FakeBaasTest extends RemoteBaasContract {

  @Override
  protected RemoteBaas remoteBaas() {
    return new FakeBaas(SettableClock.atNoon());
  }
}
