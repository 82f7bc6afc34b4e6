package dev.tenantry.application.internal;

import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;

/** The use cases of tenants on the Platform, seen by listeners. */
record ObservedTenantCalls(PlatformTenants tenants, Operations operations)
    implements PlatformTenants {

  private static final String PORT = PlatformTenants.class.getSimpleName();

  @Override
  public Tenant createTenant(CreateTenant command) {
    return operations.run(PORT, "createTenant", () -> tenants.createTenant(command), command);
  }

  @Override
  public Tenant updateTenant(TenantId id, Patch<Tenant> patch) {
    return operations.run(PORT, "updateTenant", () -> tenants.updateTenant(id, patch), id, patch);
  }

  @Override
  public void deleteTenant(TenantId id) {
    operations.run(PORT, "deleteTenant", () -> tenants.deleteTenant(id), id);
  }

  @Override
  public Tenant tenant(TenantId id) {
    return operations.run(PORT, "tenant", () -> tenants.tenant(id), id);
  }

  @Override
  public Page<Tenant> tenants(Query<Tenant> query) {
    return operations.run(PORT, "tenants", () -> tenants.tenants(query), query);
  }
}
