package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.util.function.Predicate;

/** The users of either side within one transaction. */
final class InMemoryUserRepository extends InMemoryReplicaRepository<User, UserId>
    implements UserRepository, BaasUserRepository {

  private final Predicate<RoleKey> isRole;

  /**
   * @param isRole whether there is a role that can be given; whatever a side has no roles of its
   *     own for, can
   */
  InMemoryUserRepository(SideTables tables, Predicate<RoleKey> isRole, Transaction transaction) {
    super(tables.users(), tables.userReader(), transaction);
    this.isRole = isRole;
  }

  @Override
  void requireStorable(Replica<User> user) {
    for (RoleKey role : user.values().find(UserFields.ROLES).orElseGet(ImmutableSortedSet::of)) {
      if (!isRole.test(role)) {
        throw new StaleDataException("role", role.value(), 1, 0);
      }
    }
  }
}
