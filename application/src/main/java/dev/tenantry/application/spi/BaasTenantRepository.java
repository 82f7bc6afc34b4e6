package dev.tenantry.application.spi;

import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;

/**
 * Driven port: where the BaaS keeps its copies of the tenants.
 *
 * <p>Only the id is unique. In the scope of one tenant lies only that one, in the scope of one user
 * none. The user count counts the BaaS's users of the tenant, inactive ones included.
 */
public interface BaasTenantRepository extends ReplicaRepository<Tenant, TenantId> {}
