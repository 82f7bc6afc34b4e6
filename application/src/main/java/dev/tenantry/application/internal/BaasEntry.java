package dev.tenantry.application.internal;

import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.domain.user.UserId;

/** Hands out the BaaS's use cases for a caller. */
record BaasEntry(Core core, BaasApi asSuperAdmin) implements Baas {

  BaasEntry(Core core) {
    this(core, calls(core, new Caller.Admin(SuperAdmin.authority())));
  }

  @Override
  public BaasApi asUser(UserId id) {
    return calls(core, new Caller.Member(id));
  }

  private static BaasApi calls(Core core, Caller caller) {
    return new Calls(new BaasUsersHandler(core, caller), new BaasTenantsHandler(core, caller));
  }

  @Override
  public String toString() {
    return "Baas";
  }

  private record Calls(BaasUsers users, BaasTenants tenants) implements BaasApi {

    @Override
    public String toString() {
      return "BaasApi";
    }
  }
}
