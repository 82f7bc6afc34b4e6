package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.value.Name;
import dev.tenantry.domain.value.RoleKey;
import java.util.function.Function;

/** The use cases of roles, for one caller. */
final class PlatformRolesHandler implements PlatformRoles {

  private final Core core;
  private final Caller caller;

  PlatformRolesHandler(Core core, Caller caller) {
    this.core = core;
    this.caller = caller;
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
              CommandValidator.requireNone(
                  KnownRoles.unknown(roles, "invites", command.invites(), role.key()));
              roles.insert(role);
              return role;
            });
  }

  /** A role may invite its own key anyway, so that saying so adds nothing. */
  private Role newRole(CreateRole command) {
    RoleKey key = RoleKey.parse(command.key());
    return Role.of(
            new RoleId(core.ids().next()),
            key,
            Name.parse(command.name()).value(),
            core.moments().now())
        .withDescription(command.description().orElse(null))
        .inviting(Sets.difference(KnownRoles.keys(command.invites()), ImmutableSet.of(key)));
  }

  @Override
  public Role role(RoleId id) {
    return read(roles -> roles.find(id))
        .orElseThrow(() -> new NotFoundException("role", id.toString()));
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
