package dev.tenantry.domain.role;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of a role. */
public record RoleId(UUID value) implements EntityId {

  /**
   * The id written so.
   *
   * @throws InvalidInputException under {@code id} with {@link EntityId#CODE}, if it is no UUID
   */
  public static RoleId parse(String text) {
    return EntityId.parse(text, RoleId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
