package dev.tenantry.adapters.inmemory;

import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;

/** The tenants of either side within one transaction. */
final class InMemoryTenantRepository extends InMemoryReplicaRepository<Tenant, TenantId>
    implements TenantRepository, BaasTenantRepository {

  InMemoryTenantRepository(SideTables tables, Transaction transaction) {
    super(tables.tenants(), tables.tenantReader(), transaction);
  }
}
