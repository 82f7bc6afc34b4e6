package dev.tenantry.domain.policy;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;

/** Where a field can be changed instead, for the refusal of a patch that names it. */
final class Remedies {

  private static final ImmutableMap<Field<?, ?>, String> SPECIAL =
      ImmutableMap.of(
          UserFields.ROLES,
          "change roles on the Platform with assignRolesToUser or unassignRolesFromUser",
          UserFields.REFERENCE,
          "reference is fixed when the user is created",
          UserFields.EMAIL_KEY,
          "emailKey follows email, so change email on the Platform with updateUser",
          UserFields.ROLE_KEY,
          "roleKey only filters; change roles on the Platform with assignRolesToUser or unassignRolesFromUser");

  private static final ImmutableMap<EntityType, String> UPDATE_OPERATIONS =
      ImmutableMap.of(EntityType.USER, "updateUser", EntityType.TENANT, "updateTenant");

  private Remedies() {}

  static String of(Field<?, ?> field, EntityType entity) {
    String special = SPECIAL.get(field);
    if (special != null) {
      return special;
    }
    if (field.is(Trait.PATCHABLE)) {
      return "change %s on the Platform with %s"
          .formatted(field.name(), UPDATE_OPERATIONS.get(entity));
    }
    if (field.is(Trait.DERIVED) || isKeptByTheSystem(field)) {
      return field.name() + " is kept by the system, so leave it out";
    }
    return "%s is fixed when the %s is created".formatted(field.name(), entity.word());
  }

  private static boolean isKeptByTheSystem(Field<?, ?> field) {
    return field == UserFields.UPDATED_AT || field == TenantFields.UPDATED_AT;
  }
}
