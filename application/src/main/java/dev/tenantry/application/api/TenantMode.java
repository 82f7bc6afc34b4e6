package dev.tenantry.application.api;

/** Which tenant somebody joins who signs up. */
public enum TenantMode {

  /** A new tenant of its own, as its owner. */
  AUTO,

  /** The default tenant, which is created when the first one signs up; without a role. */
  DEFAULT,

  /** The tenant that the sign-up names; without a role. */
  REQUIRED
}
