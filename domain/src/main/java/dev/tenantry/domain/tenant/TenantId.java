package dev.tenantry.domain.tenant;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of a tenant, the same in both systems. */
public record TenantId(UUID value) implements EntityId {

  /**
   * The id of the default tenant, which those join who sign up where there is one tenant for all.
   */
  public static final TenantId DEFAULT = TenantId.parse("00000000-0000-7000-8000-000000000002");

  /**
   * The id written so.
   *
   * @throws InvalidInputException under {@code id} with {@link EntityId#CODE}, if it is no UUID
   */
  public static TenantId parse(String text) {
    return EntityId.parse(text, TenantId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
