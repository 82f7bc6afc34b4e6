package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.References;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;

/** Whether a tenant that somebody named is there. */
final class KnownTenants {

  private KnownTenants() {}

  /** Refuses a user whose tenant is not there; a user outside any has none to be missing. */
  static void require(PlatformRepositories stored, Values<User> user) {
    CommandValidator.requireNone(unknown(stored.missing(References.tenantOf(user))));
  }

  /** A violation if the user's tenant is among what is missing. */
  static ImmutableList<Violation> unknown(References missing) {
    return missing.tenants().isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(
            new Violation(
                UserFields.TENANT_ID.name(),
                "UNKNOWN_TENANT",
                "names no tenant; create it first, or correct it"));
  }

  /** Whether the tenant lies in the scope; unlike to find it, this counts none of its users. */
  static boolean isIn(TenantScope scope, PlatformRepositories stored, TenantId id) {
    return stored.tenants().count(TenantQuery.where(TenantFields.ID.equalTo(id)), scope) > 0;
  }
}
