package dev.tenantry.adapters.inmemory;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.BaasUserRepository;

/** What the BaaS stores. */
final class BaasStore {

  private final SideTables tables = SideTables.ofBaas();

  BaasRepositories within(Transaction transaction) {
    return new Within(
        new InMemoryUserRepository(tables, transaction),
        new InMemoryTenantRepository(tables, transaction));
  }

  private record Within(BaasUserRepository users, BaasTenantRepository tenants)
      implements BaasRepositories {}
}
