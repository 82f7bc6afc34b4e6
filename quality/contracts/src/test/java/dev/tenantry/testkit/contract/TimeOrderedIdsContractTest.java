package dev.tenantry.testkit.contract;

import dev.tenantry.application.internal.TimeOrderedIds;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.testkit.SettableClock;

class TimeOrderedIdsContractTest extends IdGeneratorContract {

  @Override
  protected IdGenerator idGenerator() {
    return new TimeOrderedIds(SettableClock.atNoon());
  }
}
