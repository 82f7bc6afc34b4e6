package dev.tenantry.application.internal;

import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.util.Optional;

/** For whom a use case acts: what that caller sees, and what only a super admin may do. */
sealed interface Caller {

  /** How far this caller sees, by what the side that is asked knows of it now. */
  TenantScope scope(ReplicaRepository<User, UserId> users);

  /**
   * Looks again at a locked user, if it is the caller: it may have been deactivated since its scope
   * was asked for.
   */
  void requireStillActive(Values<User> locked);

  /** Lets a super admin pass; {@code action} says what only that one may do. */
  void requireSuperAdmin(String action);

  /** Whether this is the server side, which acts for nobody. */
  boolean isSuperAdmin();

  /** The user who acts; nobody, where it is the server side. */
  Optional<UserId> actingUser();

  /**
   * Whether this caller may change the profile of this user: its own, or anybody's as super admin.
   */
  boolean mayChangeProfileOf(UserId user);

  /** The server side: sees everything, may do everything that the policy allows. */
  record Admin(SuperAdmin authority) implements Caller {

    @Override
    public TenantScope scope(ReplicaRepository<User, UserId> users) {
      return TenantScope.allFor(authority);
    }

    @Override
    public void requireStillActive(Values<User> locked) {}

    @Override
    public void requireSuperAdmin(String action) {}

    @Override
    public boolean isSuperAdmin() {
      return true;
    }

    @Override
    public Optional<UserId> actingUser() {
      return Optional.empty();
    }

    @Override
    public boolean mayChangeProfileOf(UserId user) {
      return true;
    }
  }

  /** One user, who has to be there and active at every call. */
  record Member(UserId id) implements Caller {

    @Override
    public TenantScope scope(ReplicaRepository<User, UserId> users) {
      Values<User> self =
          users
              .find(id, TenantScope.only(id))
              .filter(user -> user.require(UserFields.ACTIVE))
              .orElseThrow(Member::missingOrInactive);
      return self.find(UserFields.TENANT_ID).map(TenantScope::of).orElse(TenantScope.only(id));
    }

    @Override
    public void requireStillActive(Values<User> locked) {
      if (id.equals(locked.require(UserFields.ID)) && !locked.require(UserFields.ACTIVE)) {
        throw missingOrInactive();
      }
    }

    @Override
    public void requireSuperAdmin(String action) {
      throw new NotAllowedException(
          action, "only a super admin may; use asSuperAdmin() on the server side");
    }

    @Override
    public boolean isSuperAdmin() {
      return false;
    }

    @Override
    public Optional<UserId> actingUser() {
      return Optional.of(id);
    }

    @Override
    public boolean mayChangeProfileOf(UserId user) {
      return id.equals(user);
    }

    private static NotAllowedException missingOrInactive() {
      return new NotAllowedException(
          "act as this user", "it is missing or inactive; check the id, or set the user active");
    }
  }
}
