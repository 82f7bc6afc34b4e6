package dev.tenantry.domain.policy;

import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;

/** What the two systems keep in step. */
public enum EntityType {
  /** Users. */
  USER,
  /** Tenants. */
  TENANT;

  /**
   * The entity that has these fields.
   *
   * @throws IllegalArgumentException if it is not one that is kept in step
   */
  public static EntityType of(Catalogue<?> catalogue) {
    for (EntityType type : values()) {
      if (type.catalogue() == catalogue) {
        return type;
      }
    }
    throw new IllegalArgumentException(catalogue + " is not kept in step between the systems");
  }

  /** The entity's fields. */
  public Catalogue<?> catalogue() {
    return switch (this) {
      case USER -> UserFields.ALL;
      case TENANT -> TenantFields.ALL;
    };
  }

  /** The entity's name in messages, such as {@code user}. */
  public String word() {
    return catalogue().entity();
  }
}
