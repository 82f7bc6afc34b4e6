package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;

/** The use cases of roles, seen by listeners. */
record ObservedRoleCalls(PlatformRoles forRoles, Operations operations) implements PlatformRoles {

  private static final String PORT = PlatformRoles.class.getSimpleName();

  @Override
  public Role createRole(CreateRole command) {
    return operations.run(PORT, "createRole", () -> forRoles.createRole(command));
  }

  @Override
  public Role role(RoleId id) {
    return operations.run(PORT, "role", () -> forRoles.role(id));
  }

  @Override
  public ImmutableList<Role> roles() {
    return operations.run(PORT, "roles", () -> forRoles.roles());
  }
}
