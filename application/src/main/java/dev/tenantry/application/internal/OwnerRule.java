package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import java.util.Optional;

/**
 * A tenant that has an active owner keeps one, whatever would take the last.
 *
 * <p>Whoever might take an owner away locks the tenant first, so that two who each take one of two
 * wait for one another.
 */
final class OwnerRule {

  private final PlatformRepositories stored;

  OwnerRule(PlatformRepositories stored) {
    this.stored = stored;
  }

  /**
   * A look at a user before it was locked.
   *
   * @param version the version that the user had
   * @param lockedTenant the tenant that it owned, locked since
   */
  record Look(long version, Optional<TenantId> lockedTenant) {

    /** Where nobody needs to look. */
    static final Look NONE = new Look(0, Optional.empty());
  }

  /**
   * Locks the tenant that the user owns, before the user itself is locked; none, where it is no
   * active owner.
   */
  Look lockTenantOwnedBy(UserId user) {
    Optional<Replica<User>> seen =
        stored.users().loadAll(ImmutableList.of(user)).stream().findFirst();
    Optional<TenantId> tenant = seen.map(Replica::values).flatMap(OwnerRule::ownedBy);
    tenant.ifPresent(owned -> stored.tenants().lock(owned));
    return new Look(seen.map(Replica::version).orElse(0L), tenant);
  }

  /**
   * Refuses a change of a locked user that would take the last active owner from the tenant that
   * was locked before; the violation names the field that would do so.
   */
  void check(Look look, Replica<User> locked, Values<User> after) {
    Values<User> before = locked.values();
    Optional<TenantId> owned = ownedBy(before);
    if (owned.isEmpty() || owned.equals(ownedBy(after))) {
      return;
    }
    if (!owned.equals(look.lockedTenant())) {
      throw new StaleDataException(
          EntityType.USER.word(),
          before.require(UserFields.ID).toString(),
          look.version(),
          locked.version());
    }
    if (activeOwnersOf(owned.get()) == 1) {
      throw InvalidInputException.of(
          costly(after).name(),
          "LAST_OWNER",
          "would leave the tenant without an active owner; make somebody else an owner first");
    }
  }

  private long activeOwnersOf(TenantId tenant) {
    return stored
        .users()
        .count(
            UserQuery.where(UserFields.TENANT_ID.equalTo(tenant))
                .and(UserFields.ACTIVE.equalTo(true))
                .and(UserFields.ROLE_KEY.equalTo(RoleKey.OWNER.value())),
            TenantScope.of(tenant));
  }

  private static Optional<TenantId> ownedBy(Values<User> user) {
    return user.require(UserFields.ACTIVE) && isOwner(user)
        ? user.find(UserFields.TENANT_ID)
        : Optional.empty();
  }

  private static Field<User, ?> costly(Values<User> after) {
    if (!after.require(UserFields.ACTIVE)) {
      return UserFields.ACTIVE;
    }
    return isOwner(after) ? UserFields.TENANT_ID : UserFields.ROLES;
  }

  private static boolean isOwner(Values<User> user) {
    return user.require(UserFields.ROLES).contains(RoleKey.OWNER);
  }
}
