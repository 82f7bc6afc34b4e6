package dev.tenantry.application.spi;

import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

/**
 * Driven port: what the BaaS stores, within one transaction. For one thread, until the unit of work
 * ends.
 */
public interface BaasRepositories {

  /** The BaaS's copies of the users. */
  BaasUserRepository users();

  /** The BaaS's copies of the tenants. */
  BaasTenantRepository tenants();

  /** Which of the users wait for the other side. */
  SyncQueue<UserId> userQueue();

  /** Which of the tenants wait for the other side. */
  SyncQueue<TenantId> tenantQueue();
}
