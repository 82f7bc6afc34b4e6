package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.Optional;

/** Whether a tenant that somebody named is there. */
final class KnownTenants {

  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

  private KnownTenants() {}

  /** A violation if the user's tenant is not there; a user outside any has none to be missing. */
  static ImmutableList<Violation> unknown(PlatformRepositories stored, Values<User> user) {
    Optional<TenantId> tenant = user.find(UserFields.TENANT_ID);
    return tenant.isEmpty() || isIn(EVERYTHING, stored, tenant.get())
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
