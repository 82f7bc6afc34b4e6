package dev.tenantry.application.spi;

import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;

/**
 * Driven port: where the Platform keeps its tenants.
 *
 * <p>Unique are the id and, where given, the {@code reference}. In the scope of one tenant lies
 * only that one, in the scope of one user none. The user count counts the Platform's users of the
 * tenant, inactive ones included.
 */
public interface TenantRepository extends ReplicaRepository<Tenant, TenantId> {}
