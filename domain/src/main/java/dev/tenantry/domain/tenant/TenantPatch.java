package dev.tenantry.domain.tenant;

import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;

/**
 * Begins patches of tenants: {@code TenantPatch.set(TenantFields.NAME,
 * "Acme").andClear(TenantFields.REFERENCE)}.
 */
public final class TenantPatch {

  private TenantPatch() {}

  /** A patch that sets one field; null is no value, see {@link #clear}. */
  public static <V> Patch<Tenant> set(Field<Tenant, V> field, V value) {
    return Patch.none(TenantFields.ALL).and(field, value);
  }

  /** A patch that clears one field. */
  public static Patch<Tenant> clear(Field<Tenant, ?> field) {
    return Patch.none(TenantFields.ALL).andClear(field);
  }
}
