package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.References;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.util.Optional;

/** The use cases of users on the Platform, for one caller. */
final class PlatformUsersHandler implements PlatformUsers {

  private final Core core;
  private final Caller caller;
  private final Reader<PlatformRepositories, User, UserId, User> reader;

  PlatformUsersHandler(Core core, Caller caller) {
    this.core = core;
    this.caller = caller;
    this.reader =
        new Reader<>(
            caller,
            core.systems()::readPlatform,
            PlatformRepositories::users,
            PlatformRepositories::users,
            User::of);
  }

  @Override
  public User createUser(CreateUser command) {
    core.policy().decide(SystemOfRecord.PLATFORM, Operation.CREATE, EntityType.USER).orThrow();
    caller.requireSuperAdmin("create a user");
    core.validator().check(command, core.passwords().violations(command.password()));
    Optional<PasswordHash> hash = command.password().map(core.passwords()::hash);
    UserId id = new UserId(core.ids().next());
    Values<User> typed =
        new NewEntities(core).user(id, command.fields(), KnownRoles.keys(command.roles()));
    return core.systems()
        .changePlatform(
            change -> {
              PlatformRepositories stored = change.stored();
              References missing = stored.missing(References.of(typed));
              CommandValidator.requireNone(
                  ImmutableList.<Violation>builder()
                      .addAll(KnownTenants.unknown(missing))
                      .addAll(KnownRoles.unknown(missing, "roles", command.roles()))
                      .build());
              Replica<User> created = Replica.created(typed, core.moments().now());
              User user = view(change.users().insert(created));
              hash.ifPresent(known -> stored.passwords().store(id, known));
              return user;
            });
  }

  @Override
  public User updateUser(UserId id, Patch<User> patch) {
    core.policy().checkPatch(SystemOfRecord.PLATFORM, patch);
    Patch<User> normal = patch.normalised();
    return core.systems().changePlatform(change -> update(change, id, normal));
  }

  private User update(Change<PlatformRepositories> change, UserId id, Patch<User> patch) {
    PlatformRepositories stored = change.stored();
    TenantScope scope = caller.scope(stored.users());
    if (!caller.isSuperAdmin()) {
      requireOwnProfile(stored, scope, id, patch);
    }
    OwnerRule ownerRule = new OwnerRule(stored);
    OwnerRule.Look look =
        mayCostAnOwner(patch) ? ownerRule.lockTenantOwnedBy(id) : OwnerRule.Look.NONE;
    Replica<User> before = change.users().lock(id).orElseThrow(() -> notFound(id));
    caller.requireStillActive(before.values());
    Replica<User> after = before.write(patch, core.moments().now());
    if (after.equals(before)) {
      return view(before);
    }
    ownerRule.check(look, before, after.values());
    if (!before.values().agreesWith(after.values(), UserFields.TENANT_ID)) {
      KnownTenants.require(stored, after.values());
    }
    return view(change.users().update(after));
  }

  @Override
  public void deleteUser(UserId id) {
    core.policy().decide(SystemOfRecord.PLATFORM, Operation.DELETE, EntityType.USER).orThrow();
  }

  @Override
  public User user(UserId id) {
    return reader.find(id).orElseThrow(() -> notFound(id));
  }

  @Override
  public Page<User> users(Query<User> query) {
    return reader.page(query);
  }

  /**
   * A user may change the profile fields of its own row; others of its tenant it can see, and
   * learns so.
   */
  private void requireOwnProfile(
      PlatformRepositories stored, TenantScope scope, UserId id, Patch<User> patch) {
    if (stored.users().find(id, scope).isEmpty()) {
      throw notFound(id);
    }
    if (!caller.mayChangeProfileOf(id)) {
      throw new NotAllowedException(
          "change another user", "a user may change its own profile only");
    }
    for (Field<User, ?> field : patch.fields()) {
      if (!core.policy().mayChangeOwn(field)) {
        throw new NotAllowedException(
            "change " + field.name(), "only the server side may; use asSuperAdmin() there");
      }
    }
  }

  private static boolean mayCostAnOwner(Patch<User> patch) {
    return patch.fields().contains(UserFields.ACTIVE)
        || patch.fields().contains(UserFields.TENANT_ID);
  }

  private static User view(Replica<User> replica) {
    return User.of(replica.valuesWithSynced());
  }

  private static NotFoundException notFound(UserId id) {
    return new NotFoundException(EntityType.USER.word(), id.toString());
  }
}
