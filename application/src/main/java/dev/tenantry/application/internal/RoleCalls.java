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

/** Passes the calls about roles on to the handler that they belong to. */
interface RoleCalls extends PlatformRoles {

  PlatformRoles forRoles();

  @Override
  default Role createRole(CreateRole command) {
    return forRoles().createRole(command);
  }

  @Override
  default Role role(RoleId id) {
    return forRoles().role(id);
  }

  @Override
  default ImmutableList<Role> roles() {
    return forRoles().roles();
  }

  @Override
  default Role updateRole(RoleId id, UpdateRole command) {
    return forRoles().updateRole(id, command);
  }

  @Override
  default void deleteRole(RoleId id) {
    forRoles().deleteRole(id);
  }

  @Override
  default User assignRolesToUser(UserId id, Collection<String> keys) {
    return forRoles().assignRolesToUser(id, keys);
  }

  @Override
  default User unassignRolesFromUser(UserId id, Collection<String> keys) {
    return forRoles().unassignRolesFromUser(id, keys);
  }
}
