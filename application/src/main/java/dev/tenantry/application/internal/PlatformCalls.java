package dev.tenantry.application.internal;

import dev.tenantry.application.api.Credentials;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.PlatformUsers;

/** All of the Platform's ports behind one. */
record PlatformCalls(
    PlatformUsers forUsers,
    PlatformTenants forTenants,
    PlatformRoles forRoles,
    PlatformInvites forInvites,
    Credentials forPasswords)
    implements PlatformApi, UserCalls, TenantCalls, RoleCalls, InviteCalls, CredentialCalls {

  static PlatformCalls of(Core core, Caller caller) {
    return new PlatformCalls(
        new PlatformUsersHandler(core, caller),
        new PlatformTenantsHandler(core, caller),
        new PlatformRolesHandler(core, caller),
        new PlatformInvitesHandler(core, caller),
        new CredentialsHandler(core, caller));
  }

  @Override
  public String toString() {
    return "PlatformApi";
  }
}
