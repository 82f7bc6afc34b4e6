package dev.tenantry.application.internal;

import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.util.Optional;
import java.util.Set;

/** Under whose authority invitations stand. */
record Inviters(PlatformRepositories stored) {

  /** An active user of the tenant. */
  Optional<Values<User>> active(UserId user, TenantId tenant) {
    return stored
        .users()
        .find(user, TenantScope.of(tenant))
        .filter(found -> found.require(UserFields.ACTIVE));
  }

  /**
   * Whether an invitation still stands: its roles exist and, unless a super admin made it, its
   * creator is an active user of the tenant who may still give them.
   */
  boolean stillGrant(Values<Invite> invite) {
    Ceiling ceiling = new Ceiling(stored.roles());
    return ceiling.areKnown(invite.require(InviteFields.ROLE_KEYS))
        && (invite.require(InviteFields.BY_SUPER_ADMIN)
            || invite
                .find(InviteFields.CREATED_BY_USER_ID)
                .filter(creator -> mayGrant(creator, invite, ceiling))
                .isPresent());
  }

  /** Whether a user made the invitation, or could have. */
  boolean mayManage(UserId user, Values<Invite> invite) {
    return invite.find(InviteFields.CREATED_BY_USER_ID).filter(user::equals).isPresent()
        || mayGrant(user, invite, new Ceiling(stored.roles()));
  }

  private boolean mayGrant(UserId user, Values<Invite> invite, Ceiling ceiling) {
    Set<RoleKey> roles = invite.require(InviteFields.ROLE_KEYS);
    return active(user, invite.require(InviteFields.TENANT_ID))
        .filter(inviter -> ceiling.mayGrant(inviter, roles))
        .isPresent();
  }
}
