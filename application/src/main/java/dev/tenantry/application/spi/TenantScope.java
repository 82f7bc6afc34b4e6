package dev.tenantry.application.spi;

import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

/**
 * How far a caller sees: every repository that reads takes one, so that no query can forget the
 * isolation of tenants.
 *
 * <p>The scope of all tenants can only be made from a {@link SuperAdmin}.
 */
public sealed interface TenantScope {

  /** Everything, whatever the tenant. */
  static TenantScope allFor(SuperAdmin superAdmin) {
    return new AllTenants(superAdmin);
  }

  /** What belongs to one tenant. */
  static TenantScope of(TenantId tenant) {
    return new OneTenant(tenant);
  }

  /** One user alone: the reach of a user outside any tenant. */
  static TenantScope only(UserId user) {
    return new OneUser(user);
  }

  /** Everything, whatever the tenant. */
  record AllTenants(SuperAdmin superAdmin) implements TenantScope {}

  /** What belongs to one tenant. */
  record OneTenant(TenantId tenant) implements TenantScope {}

  /** One user alone. */
  record OneUser(UserId user) implements TenantScope {}
}
