package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.TenantScope;

/** By what the rows of a table belong to a tenant and to a user. */
enum Scope {
  /** Users belong to their tenant, and to themselves. */
  USERS("t.tenant_id = ?"),
  /** Tenants belong to themselves, and to no user. */
  TENANTS("t.id = ?"),
  /** Invitations belong to their tenant, and to no user. */
  INVITES("t.tenant_id = ?");

  private final String ofTenant;

  Scope(String ofTenant) {
    this.ofTenant = ofTenant;
  }

  /** The clause that keeps a query within a caller's reach; more conditions can follow. */
  Sql where(TenantScope reach) {
    if (reach instanceof TenantScope.OneTenant one) {
      return Sql.of(" where " + ofTenant, one.tenant().value());
    }
    if (reach instanceof TenantScope.OneUser one) {
      return this == USERS ? Sql.of(" where t.id = ?", one.user().value()) : Sql.of(" where 1 = 0");
    }
    return Sql.of(" where 1 = 1");
  }
}
