package dev.tenantry.adapters.inmemory;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import java.time.Clock;

/** What the BaaS stores. */
final class BaasStore {

  private final SideTables tables = SideTables.ofBaas();

  BaasRepositories within(Transaction transaction, Clock clock) {
    return new Within(
        new InMemoryUserRepository(tables, any -> true, transaction),
        new InMemoryTenantRepository(tables, transaction),
        tables.userQueue(clock, transaction),
        tables.tenantQueue(clock, transaction));
  }

  private record Within(
      BaasUserRepository users,
      BaasTenantRepository tenants,
      SyncQueue<UserId> userQueue,
      SyncQueue<TenantId> tenantQueue)
      implements BaasRepositories {}
}
