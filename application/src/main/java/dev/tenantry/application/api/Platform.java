package dev.tenantry.application.api;

import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.user.UserId;

/** The Platform, which creates users and tenants: say for whom you act first. Thread-safe. */
public interface Platform {

  /** Acts with all rights: for the server side alone. */
  PlatformApi asSuperAdmin();

  /**
   * Acts with this user's rights, inside this user's tenant.
   *
   * <p>The user is looked up at every call: one that is missing or deactivated can do nothing, and
   * is told so by {@link NotAllowedException}.
   */
  PlatformApi asUser(UserId id);

  /** Acts for somebody who is no user yet. */
  Onboarding asGuest();
}
