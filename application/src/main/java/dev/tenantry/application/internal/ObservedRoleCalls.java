package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.UpdateRole;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import java.util.Collection;

/** The use cases of roles, seen by listeners. */
record ObservedRoleCalls(PlatformRoles forRoles, Operations operations) implements PlatformRoles {

  private static final String PORT = PlatformRoles.class.getSimpleName();

  @Override
  public Role createRole(CreateRole command) {
    return operations.run(PORT, "createRole", () -> forRoles.createRole(command), command);
  }

  @Override
  public Role updateRole(RoleId id, UpdateRole command) {
    return operations.run(PORT, "updateRole", () -> forRoles.updateRole(id, command), id, command);
  }

  @Override
  public void deleteRole(RoleId id) {
    operations.run(PORT, "deleteRole", () -> forRoles.deleteRole(id), id);
  }

  @Override
  public User assignRolesToUser(UserId id, Collection<String> keys) {
    return operations.run(
        PORT, "assignRolesToUser", () -> forRoles.assignRolesToUser(id, keys), id, keys);
  }

  @Override
  public User unassignRolesFromUser(UserId id, Collection<String> keys) {
    return operations.run(
        PORT, "unassignRolesFromUser", () -> forRoles.unassignRolesFromUser(id, keys), id, keys);
  }

  @Override
  public Role role(RoleId id) {
    return operations.run(PORT, "role", () -> forRoles.role(id), id);
  }

  @Override
  public ImmutableList<Role> roles() {
    return operations.run(PORT, "roles", () -> forRoles.roles());
  }
}
