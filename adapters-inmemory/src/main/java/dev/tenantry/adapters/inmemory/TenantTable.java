package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import java.util.Map;

/** How tenants are kept and found on either side. */
final class TenantTable {

  private TenantTable() {}

  static ReplicaTable<Tenant> onPlatform() {
    return with(ImmutableMap.of(TenantFields.REFERENCE, "reference"), ImmutableList.of());
  }

  static ReplicaTable<Tenant> atBaas() {
    return with(ImmutableMap.of(), ImmutableList.of(new HashIndex<>(TenantFields.REFERENCE)));
  }

  /** What a tenant has to satisfy to lie in the scope. */
  static ImmutableList<Condition<Tenant>> reach(TenantScope scope) {
    if (scope instanceof TenantScope.AllTenants) {
      return ImmutableList.of();
    }
    if (scope instanceof TenantScope.OneTenant one) {
      return ImmutableList.of(TenantFields.ID.equalTo(one.tenant()));
    }
    return ImmutableList.of(TenantFields.ID.valueIn(ImmutableList.of()));
  }

  private static ReplicaTable<Tenant> with(
      Map<TextField<Tenant>, String> unique, ImmutableList<HashIndex<Tenant>> found) {
    return new ReplicaTable<>(
        TenantFields.ID, TenantFields.CREATED_AT, TenantFields.SYNCED, unique, found);
  }
}
