package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.UpdateRole;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.Name;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/** The use cases of roles, for one caller. */
final class PlatformRolesHandler implements PlatformRoles {

  private final Core core;
  private final Caller caller;
  private final UserRoles userRoles;

  PlatformRolesHandler(Core core, Caller caller) {
    this.core = core;
    this.caller = caller;
    this.userRoles = new UserRoles(core);
  }

  @Override
  public Role createRole(CreateRole command) {
    caller.requireSuperAdmin("create a role");
    core.validator().check(command);
    Role role = newRole(command);
    return core.systems()
        .changePlatform(
            change -> {
              RoleRepository roles = change.stored().roles();
              roles.lockAll();
              CommandValidator.requireNone(
                  KnownRoles.unknown(roles, "invites", command.invites(), role.key()));
              roles.insert(role);
              return role;
            });
  }

  @Override
  public Role updateRole(RoleId id, UpdateRole command) {
    caller.requireSuperAdmin("change a role");
    core.validator().check(command);
    return core.systems()
        .changePlatform(
            change -> {
              RoleRepository roles = change.stored().roles();
              Role before = find(id, roles.lockAll());
              ImmutableList<String> invites = command.invites().orElse(ImmutableList.of());
              CommandValidator.requireNone(KnownRoles.unknown(roles, "invites", invites));
              Role after = changed(before, command);
              if (!after.equals(before)) {
                roles.update(after);
              }
              return after;
            });
  }

  @Override
  public void deleteRole(RoleId id) {
    caller.requireSuperAdmin("delete a role");
    core.systems()
        .changePlatform(
            change -> {
              RoleRepository roles = change.stored().roles();
              ImmutableList<Role> all = roles.lockAll();
              Role unused = find(id, all);
              requireDeletable(roles, unused.key(), core.moments().now());
              all.stream()
                  .filter(other -> other.invites().contains(unused.key()))
                  .map(other -> inviting(other, without(other.invites(), unused.key())))
                  .forEach(roles::update);
              roles.delete(id);
              return unused;
            });
  }

  @Override
  public User assignRolesToUser(UserId id, Collection<String> keys) {
    caller.requireSuperAdmin("assign roles");
    return userRoles.add(id, ImmutableList.copyOf(keys));
  }

  @Override
  public User unassignRolesFromUser(UserId id, Collection<String> keys) {
    caller.requireSuperAdmin("unassign roles");
    return userRoles.remove(id, ImmutableList.copyOf(keys));
  }

  private static void requireDeletable(RoleRepository roles, RoleKey key, Instant now) {
    if (key.equals(RoleKey.OWNER)) {
      throw InvalidInputException.of(
          "id", "OWNER_STAYS", "is the role of tenants' owners, which always exists");
    }
    if (roles.isInUse(key, now)) {
      throw InvalidInputException.of(
          "id",
          "ROLE_IN_USE",
          "is a role that users have or pending invitations grant; take it from them first");
    }
  }

  private static Role changed(Role before, UpdateRole command) {
    Role named = command.name().map(Name::parse).map(Name::value).map(before::named).orElse(before);
    Role described =
        command.changesDescription()
            ? named.withDescription(command.description().orElse(null))
            : named;
    return command
        .invites()
        .map(typed -> inviting(described, KnownRoles.keys(typed)))
        .orElse(described);
  }

  private static Role find(RoleId id, ImmutableList<Role> roles) {
    return roles.stream()
        .filter(role -> role.id().equals(id))
        .findFirst()
        .orElseThrow(() -> notFound(id));
  }

  /** A role may invite its own key anyway, so that saying so adds nothing. */
  private static Role inviting(Role role, Set<RoleKey> keys) {
    return role.inviting(without(keys, role.key()));
  }

  private static Set<RoleKey> without(Set<RoleKey> keys, RoleKey key) {
    return Sets.difference(keys, ImmutableSet.of(key));
  }

  private static NotFoundException notFound(RoleId id) {
    return new NotFoundException("role", id.toString());
  }

  private Role newRole(CreateRole command) {
    RoleKey key = RoleKey.parse(command.key());
    Role role =
        Role.of(
                new RoleId(core.ids().next()),
                key,
                Name.parse(command.name()).value(),
                core.moments().now())
            .withDescription(command.description().orElse(null));
    return inviting(role, KnownRoles.keys(command.invites()));
  }

  @Override
  public Role role(RoleId id) {
    return read(roles -> roles.find(id)).orElseThrow(() -> notFound(id));
  }

  @Override
  public ImmutableList<Role> roles() {
    return read(RoleRepository::all);
  }

  /** Roles belong to no tenant; the scope is asked for only to refuse a caller who may not act. */
  private <T> T read(Function<RoleRepository, T> question) {
    return core.systems()
        .readPlatform(
            (PlatformRepositories stored) -> {
              caller.scope(stored.users());
              return question.apply(stored.roles());
            });
  }
}
