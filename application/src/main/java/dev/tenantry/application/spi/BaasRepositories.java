package dev.tenantry.application.spi;

/**
 * Driven port: what the BaaS stores, within one transaction. For one thread, until the unit of work
 * ends.
 */
public interface BaasRepositories {

  /** The BaaS's copies of the users. */
  BaasUserRepository users();

  /** The BaaS's copies of the tenants. */
  BaasTenantRepository tenants();
}
