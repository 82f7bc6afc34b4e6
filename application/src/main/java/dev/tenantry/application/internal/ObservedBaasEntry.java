package dev.tenantry.application.internal;

import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/** Hands out the BaaS's use cases, seen by listeners. */
record ObservedBaasEntry(Baas baas, BaasApi asSuperAdmin, Operations operations) implements Baas {

  ObservedBaasEntry(Baas baas, Operations operations) {
    this(baas, new Calls(baas.asSuperAdmin(), operations), operations);
  }

  @Override
  public BaasApi asUser(UserId id) {
    return new Calls(baas.asUser(Operations.given("id", id)), operations);
  }

  @Override
  public String toString() {
    return "Baas";
  }

  private record Calls(BaasUsers users, BaasTenants tenants) implements BaasApi {

    Calls(BaasApi calls, Operations operations) {
      this(new UserCalls(calls, operations), new TenantCalls(calls, operations));
    }

    @Override
    public String toString() {
      return "BaasApi";
    }
  }

  private static final class UserCalls
      extends ObservedEntityCalls<User, BaasUser, BaasUserKey, CreateUser> implements BaasUsers {
    UserCalls(BaasApi calls, Operations operations) {
      super(BaasUsers.class.getSimpleName(), calls.users(), operations);
    }
  }

  private static final class TenantCalls
      extends ObservedEntityCalls<Tenant, Tenant, TenantId, CreateTenant> implements BaasTenants {
    TenantCalls(BaasApi calls, Operations operations) {
      super(BaasTenants.class.getSimpleName(), calls.tenants(), operations);
    }
  }
}
