package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.testkit.SequentialIds;

class SequentialIdsTest extends IdGeneratorContract {

  @Override
  protected IdGenerator idGenerator() {
    return new SequentialIds();
  }
}
