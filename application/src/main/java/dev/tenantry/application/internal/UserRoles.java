package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Gives users roles and takes them away; nobody asks here who may. */
record UserRoles(Core core) {

  /** Gives the user these roles beside those it has. */
  User add(UserId id, ImmutableList<String> keys) {
    return change(id, keys, Sets::union);
  }

  /** Takes these roles from the user. */
  User remove(UserId id, ImmutableList<String> keys) {
    return change(id, keys, Sets::difference);
  }

  private User change(UserId id, ImmutableList<String> keys, BinaryOperator<Set<RoleKey>> merged) {
    return core.systems()
        .changePlatform(
            change -> {
              CommandValidator.requireNone(
                  KnownRoles.unknown(change.stored().roles(), "keys", keys));
              return write(change, id, had -> merged.apply(had, KnownRoles.keys(keys)));
            });
  }

  private User write(
      Change<PlatformRepositories> change, UserId id, UnaryOperator<Set<RoleKey>> roles) {
    OwnerRule ownerRule = new OwnerRule(change.stored());
    OwnerRule.Look look = ownerRule.lockTenantOwnedBy(id);
    Replica<User> before =
        change
            .users()
            .lock(id)
            .orElseThrow(() -> new NotFoundException(EntityType.USER.word(), id.toString()));
    ImmutableSortedSet<RoleKey> rewritten =
        ImmutableSortedSet.copyOf(roles.apply(before.values().require(UserFields.ROLES)));
    Replica<User> after =
        before.writeValues(before.values().with(UserFields.ROLES, rewritten), core.moments().now());
    ownerRule.check(look, before, after.values());
    return User.of(
        (after.equals(before) ? before : change.users().update(after)).valuesWithSynced());
  }
}
