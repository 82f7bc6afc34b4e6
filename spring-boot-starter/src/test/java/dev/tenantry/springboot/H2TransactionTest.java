package dev.tenantry.springboot;

import java.util.UUID;

class H2TransactionTest extends TransactionTest {

  @Override
  String emptyDatabase() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  }
}
