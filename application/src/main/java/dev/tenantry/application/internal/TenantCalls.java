package dev.tenantry.application.internal;

import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;

/** Passes the calls about tenants on to the handler that they belong to. */
interface TenantCalls extends PlatformTenants {

  PlatformTenants forTenants();

  @Override
  default Tenant createTenant(CreateTenant command) {
    return forTenants().createTenant(command);
  }

  @Override
  default Tenant updateTenant(TenantId id, Patch<Tenant> patch) {
    return forTenants().updateTenant(id, patch);
  }

  @Override
  default void deleteTenant(TenantId id) {
    forTenants().deleteTenant(id);
  }

  @Override
  default Tenant tenant(TenantId id) {
    return forTenants().tenant(id);
  }

  @Override
  default Page<Tenant> tenants(Query<Tenant> query) {
    return forTenants().tenants(query);
  }
}
