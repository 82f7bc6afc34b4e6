package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;

/**
 * Command: create a tenant, with a name at least.
 *
 * <p>It holds what was typed; nothing is checked before the use case gets it. Immutable.
 */
@WellFormed
public final class CreateTenant implements Draft {

  private final Patch<Tenant> fields;

  private CreateTenant(Patch<Tenant> fields) {
    this.fields = fields;
  }

  /** A tenant with this name of at most 200 characters. */
  public static CreateTenant named(String name) {
    return new CreateTenant(TenantPatch.set(TenantFields.NAME, Inspection.given("name", name)));
  }

  /** Known to the host by this reference, which is unique. */
  public CreateTenant withReference(String reference) {
    return new CreateTenant(
        fields.and(TenantFields.REFERENCE, Inspection.given("reference", reference)));
  }

  /** The fields, as typed. */
  public Patch<Tenant> fields() {
    return fields;
  }

  @Override
  public ImmutableList<Violation> violations() {
    return new Inspection().of(fields::normalisedForCreation).violations();
  }

  @Override
  public String toString() {
    return "CreateTenant" + fields.fields();
  }
}
