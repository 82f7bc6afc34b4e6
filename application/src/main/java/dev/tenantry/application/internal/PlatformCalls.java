package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/**
 * All of the Platform's ports behind one: passes every call on to the handler that it belongs to.
 */
record PlatformCalls(PlatformUsers forUsers, PlatformTenants forTenants, PlatformRoles forRoles)
    implements PlatformApi {

  static PlatformCalls of(Core core, Caller caller) {
    return new PlatformCalls(
        new PlatformUsersHandler(core, caller),
        new PlatformTenantsHandler(core, caller),
        new PlatformRolesHandler(core, caller));
  }

  @Override
  public String toString() {
    return "PlatformApi";
  }

  @Override
  public User createUser(CreateUser command) {
    return forUsers.createUser(command);
  }

  @Override
  public User updateUser(UserId id, Patch<User> patch) {
    return forUsers.updateUser(id, patch);
  }

  @Override
  public void deleteUser(UserId id) {
    forUsers.deleteUser(id);
  }

  @Override
  public User user(UserId id) {
    return forUsers.user(id);
  }

  @Override
  public Page<User> users(Query<User> query) {
    return forUsers.users(query);
  }

  @Override
  public Tenant createTenant(CreateTenant command) {
    return forTenants.createTenant(command);
  }

  @Override
  public Tenant updateTenant(TenantId id, Patch<Tenant> patch) {
    return forTenants.updateTenant(id, patch);
  }

  @Override
  public void deleteTenant(TenantId id) {
    forTenants.deleteTenant(id);
  }

  @Override
  public Tenant tenant(TenantId id) {
    return forTenants.tenant(id);
  }

  @Override
  public Page<Tenant> tenants(Query<Tenant> query) {
    return forTenants.tenants(query);
  }

  @Override
  public Role createRole(CreateRole command) {
    return forRoles.createRole(command);
  }

  @Override
  public Role role(RoleId id) {
    return forRoles.role(id);
  }

  @Override
  public ImmutableList<Role> roles() {
    return forRoles.roles();
  }
}
