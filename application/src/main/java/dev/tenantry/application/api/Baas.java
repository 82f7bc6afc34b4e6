package dev.tenantry.application.api;

import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.user.UserId;

/**
 * The BaaS, which reads and updates its copies of users and tenants: say for whom you act first.
 * Thread-safe.
 */
public interface Baas {

  /** Acts with all rights: for the server side alone. */
  BaasApi asSuperAdmin();

  /**
   * Acts with the rights of the user with this Platform id, inside this user's tenant.
   *
   * <p>The user is looked up at every call: one that is missing or deactivated can do nothing, and
   * is told so by {@link NotAllowedException}.
   */
  BaasApi asUser(UserId id);
}
