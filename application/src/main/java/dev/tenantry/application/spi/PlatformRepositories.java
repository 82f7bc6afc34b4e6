package dev.tenantry.application.spi;

/**
 * Driven port: what the Platform stores, within one transaction. For one thread, until the unit of
 * work ends.
 */
public interface PlatformRepositories {

  /** The users. */
  UserRepository users();

  /** The tenants. */
  TenantRepository tenants();

  /** The roles. */
  RoleRepository roles();

  /** The users' password hashes. */
  PasswordRepository passwords();
}
