package dev.tenantry.verification;

import dev.tenantry.application.internal.TimeOrderedIds;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.testkit.contract.IdGeneratorContract;
import java.time.Clock;

/** The ids that a host gets without asking keep the contract of the port. */
class DefaultIdGeneratorTest extends IdGeneratorContract {

  @Override
  protected IdGenerator idGenerator() {
    return new TimeOrderedIds(Clock.systemUTC());
  }
}
