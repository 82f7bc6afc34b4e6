package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.SignUpRefusedException;
import dev.tenantry.domain.error.SignUpRefusedException.Reason;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import java.util.Optional;

/** Signs people up. */
record SignUps(Core core, TenantMode mode) {

  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());
  private static final String DEFAULT_NAME = "Default";

  /** The password is hashed before anything is looked up, so that a refusal takes as long. */
  User signUp(SignUp command) {
    core.validator()
        .check(
            command,
            ImmutableList.<Violation>builder()
                .addAll(core.passwords().violations(Optional.of(command.password())))
                .addAll(tenantViolations(command))
                .build());
    PasswordHash hash = core.passwords().hash(command.password());
    UserId id = new UserId(core.ids().next());
    Patch<User> fields =
        command.fields().fields().contains(UserFields.REFERENCE)
            ? command.fields()
            : command.fields().and(UserFields.REFERENCE, id.toString());
    Optional<Values<Tenant>> ownTenant =
        mode == TenantMode.AUTO ? Optional.of(ownTenant(command)) : Optional.empty();
    Values<User> user = new NewEntities(core).user(id, inTenant(fields, ownTenant), roles());
    if (mode == TenantMode.DEFAULT) {
      ensureDefaultTenant();
    }
    try {
      return core.systems().changePlatform(change -> create(change, user, ownTenant, hash));
    } catch (ConflictException taken) {
      if (taken.field().equals(UserFields.EMAIL.name())) {
        throw new SignUpRefusedException(Reason.TAKEN);
      }
      throw taken;
    }
  }

  private User create(
      Change<PlatformRepositories> change,
      Values<User> user,
      Optional<Values<Tenant>> ownTenant,
      PasswordHash hash) {
    PlatformRepositories stored = change.stored();
    Optional<Reason> refusal = refusalOf(stored, user.require(UserFields.EMAIL));
    if (mode == TenantMode.REQUIRED) {
      KnownTenants.require(stored, user);
    }
    if (refusal.isPresent()) {
      throw new SignUpRefusedException(refusal.get());
    }
    ownTenant.ifPresent(
        values -> change.tenants().insert(Replica.created(values, core.moments().now())));
    Replica<User> created = change.users().insert(Replica.created(user, core.moments().now()));
    stored.passwords().store(user.require(UserFields.ID), hash);
    return User.of(created.valuesWithSynced());
  }

  /**
   * Why the address may not sign up, to be told only after the tenant has been looked at: a tenant
   * that is not there has one answer for every address, and takes as long for each, since both
   * questions are always asked.
   */
  private Optional<Reason> refusalOf(PlatformRepositories stored, String email) {
    boolean isTaken =
        stored.users().count(UserQuery.where(UserFields.EMAIL.equalTo(email)), EVERYTHING) > 0;
    boolean isInvited =
        stored
                .invites()
                .count(
                    InviteQuery.withStatus(InviteStatus.PENDING)
                        .and(InviteFields.EMAIL.equalTo(email)),
                    EVERYTHING,
                    core.moments().now())
            > 0;
    if (isTaken) {
      return Optional.of(Reason.TAKEN);
    }
    return isInvited ? Optional.of(Reason.INVITED) : Optional.empty();
  }

  private ImmutableList<Violation> tenantViolations(SignUp command) {
    ImmutableList.Builder<Violation> violations = ImmutableList.builder();
    boolean namesTenant = command.fields().fields().contains(UserFields.TENANT_ID);
    if (mode == TenantMode.REQUIRED && !namesTenant) {
      violations.add(violation("tenantId", "REQUIRED", "is missing; name the tenant to join"));
    }
    if (mode != TenantMode.REQUIRED && namesTenant) {
      violations.add(violation("tenantId", "NOT_ACCEPTED", "is not asked for here; leave it out"));
    }
    if (mode != TenantMode.AUTO && command.tenantName().isPresent()) {
      violations.add(
          violation("tenantName", "NOT_ACCEPTED", "is for a new tenant only; leave it out"));
    }
    return violations.build();
  }

  private static Violation violation(String path, String code, String message) {
    return new Violation(path, code, message);
  }

  private Patch<User> inTenant(Patch<User> fields, Optional<Values<Tenant>> ownTenant) {
    return switch (mode) {
      case AUTO ->
          fields.and(UserFields.TENANT_ID, ownTenant.orElseThrow().require(TenantFields.ID));
      case DEFAULT -> fields.and(UserFields.TENANT_ID, TenantId.DEFAULT);
      case REQUIRED -> fields;
    };
  }

  private ImmutableSortedSet<RoleKey> roles() {
    return mode == TenantMode.AUTO ? ImmutableSortedSet.of(RoleKey.OWNER) : ImmutableSortedSet.of();
  }

  private Values<Tenant> ownTenant(SignUp command) {
    String address =
        command
            .fields()
            .normalisedForCreation()
            .applyTo(Values.none(UserFields.ALL))
            .require(UserFields.EMAIL);
    String name = command.tenantName().orElse(address.substring(0, address.indexOf('@')));
    return new NewEntities(core)
        .tenant(new TenantId(core.ids().next()), TenantPatch.set(TenantFields.NAME, name));
  }

  /**
   * Two who are first at once both try, and the one who comes too late finds it there; but a
   * transaction of the host's is lost by then, which the host has to hear of to begin another.
   */
  private void ensureDefaultTenant() {
    boolean isThere =
        core.systems()
            .readPlatform(stored -> stored.tenants().find(TenantId.DEFAULT, EVERYTHING))
            .isPresent();
    if (!isThere) {
      Values<Tenant> values =
          new NewEntities(core)
              .tenant(TenantId.DEFAULT, TenantPatch.set(TenantFields.NAME, DEFAULT_NAME));
      try {
        core.systems()
            .changePlatform(
                change -> change.tenants().insert(Replica.created(values, core.moments().now())));
      } catch (ConflictException createdMeanwhile) {
        if (!core.systems().commitsPlatform()) {
          throw createdMeanwhile;
        }
      }
    }
  }
}
