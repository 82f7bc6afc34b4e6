package dev.tenantry.domain.tenant;

import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.query.Query;

/**
 * Begins queries for tenants: {@code TenantQuery.where(TenantFields.REFERENCE.equalTo("acme"))}.
 */
public final class TenantQuery {

  private static final Query<Tenant> ALL =
      Query.over(TenantFields.ALL, TenantFields.CREATED_AT.asc());

  private TenantQuery() {}

  /** Every tenant in the caller's reach, in the order of creation. */
  public static Query<Tenant> all() {
    return ALL;
  }

  /** The tenants that satisfy a condition. */
  public static Query<Tenant> where(Condition<Tenant> condition) {
    return ALL.and(condition);
  }
}
