package dev.tenantry.domain.tenant;

import static dev.tenantry.domain.field.Trait.DERIVED;
import static dev.tenantry.domain.field.Trait.FILTERABLE;
import static dev.tenantry.domain.field.Trait.ORDERABLE;
import static dev.tenantry.domain.field.Trait.PATCHABLE;
import static dev.tenantry.domain.field.Trait.REQUIRED;
import static dev.tenantry.domain.field.Trait.SEARCHABLE;

import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.NumberField;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.value.Name;
import dev.tenantry.domain.value.Reference;

/** The fields of a tenant, in both systems. */
public final class TenantFields {

  private static final Catalogue.Builder<Tenant> TENANT = Catalogue.of("tenant");

  /** The tenant's id, the same in both systems. */
  public static final IdField<Tenant, TenantId> ID =
      TENANT.id("id", TenantId::new, REQUIRED, FILTERABLE);

  /** The tenant's name. */
  public static final TextField<Tenant> NAME =
      TENANT.text(
          "name",
          typed -> Name.parse(typed).value(),
          REQUIRED,
          PATCHABLE,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** The host's own identifier of the tenant, unique where given. */
  public static final TextField<Tenant> REFERENCE =
      TENANT.text("reference", typed -> Reference.parse(typed).value(), PATCHABLE, FILTERABLE);

  /** Whether a sign-up without a tenant joins this one. */
  public static final BooleanField<Tenant> IS_DEFAULT = TENANT.bool("isDefault", REQUIRED);

  /** Whether the other system has confirmed this side's newest change of the tenant. */
  public static final BooleanField<Tenant> SYNCED = TENANT.bool("synced", REQUIRED, DERIVED);

  /** How many users belong to the tenant on this side, inactive ones included. */
  public static final NumberField<Tenant> USER_COUNT =
      TENANT.number("userCount", REQUIRED, DERIVED);

  /** When the tenant was created on the Platform. */
  public static final InstantField<Tenant> CREATED_AT =
      TENANT.instant("createdAt", REQUIRED, ORDERABLE);

  /** When this side's copy last changed. */
  public static final InstantField<Tenant> UPDATED_AT = TENANT.instant("updatedAt", REQUIRED);

  /** All of them. */
  public static final Catalogue<Tenant> ALL = TENANT.build();

  private TenantFields() {}
}
