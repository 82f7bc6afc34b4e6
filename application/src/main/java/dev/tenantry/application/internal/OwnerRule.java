package dev.tenantry.application.internal;

import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
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

  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

  private final PlatformRepositories stored;

  OwnerRule(PlatformRepositories stored) {
    this.stored = stored;
  }

  /**
   * Locks the tenant that the user owns, before the user itself is locked; none, where it is no
   * active owner.
   */
  Optional<TenantId> lockTenantOwnedBy(UserId user) {
    Optional<TenantId> tenant = stored.users().find(user, EVERYTHING).flatMap(OwnerRule::ownedBy);
    tenant.ifPresent(owned -> stored.tenants().lock(owned));
    return tenant;
  }

  /**
   * Refuses a change of a locked user that would take the last active owner from the tenant that
   * was locked before; the violation names the field that would do so.
   */
  void check(Optional<TenantId> lockedTenant, Values<User> before, Values<User> after) {
    Optional<TenantId> owned = ownedBy(before);
    if (owned.isEmpty() || owned.equals(ownedBy(after))) {
      return;
    }
    if (!owned.equals(lockedTenant)) {
      throw new StaleDataException("user", before.require(UserFields.ID).toString(), 0, 0);
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
