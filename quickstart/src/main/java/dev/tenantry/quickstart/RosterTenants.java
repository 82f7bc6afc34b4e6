package dev.tenantry.quickstart;

import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.value.Name;
import java.util.HashMap;
import java.util.Map;

/**
 * The tenants that a roster names: found by the reference that their name gives, or created. For
 * one thread.
 */
final class RosterTenants {

  private final PlatformTenants platform;
  private final Map<String, TenantId> idsByReference = new HashMap<>();

  RosterTenants(PlatformTenants platform) {
    this.platform = platform;
  }

  /** The tenant of this name. */
  TenantId idOf(String name) {
    Name parsed = Name.parse(name);
    return idsByReference.computeIfAbsent(
        DerivedReference.ofTenant(parsed), reference -> findOrCreate(parsed, reference).id());
  }

  private Tenant findOrCreate(Name name, String reference) {
    return platform
        .tenants(TenantQuery.where(TenantFields.REFERENCE.equalTo(reference)).limit(1))
        .data()
        .stream()
        .findFirst()
        .orElseGet(
            () -> platform.createTenant(CreateTenant.named(name.value()).withReference(reference)));
  }
}
