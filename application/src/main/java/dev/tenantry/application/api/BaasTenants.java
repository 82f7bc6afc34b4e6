package dev.tenantry.application.api;

import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;

/**
 * Driving port: tenants as the BaaS has them. It reads, and updates their names; tenants are
 * created on the Platform and never deleted.
 *
 * <p>A super admin sees and may change all tenants; a user sees its own and changes none.
 * Thread-safe.
 */
public interface BaasTenants extends BaasEntities<Tenant, Tenant, TenantId, CreateTenant> {}
