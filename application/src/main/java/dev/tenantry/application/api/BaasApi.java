package dev.tenantry.application.api;

/**
 * Everything that one caller can do at the BaaS. Thread-safe; a host's class can depend on the one
 * port it needs instead.
 */
public interface BaasApi {

  /** The users. */
  BaasUsers users();

  /** The tenants. */
  BaasTenants tenants();
}
