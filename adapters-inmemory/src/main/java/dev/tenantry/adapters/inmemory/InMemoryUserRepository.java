package dev.tenantry.adapters.inmemory;

import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/** The users of either side within one transaction. */
final class InMemoryUserRepository extends InMemoryReplicaRepository<User, UserId>
    implements UserRepository, BaasUserRepository {

  InMemoryUserRepository(SideTables tables, Transaction transaction) {
    super(tables.users(), tables.userReader(), transaction);
  }
}
