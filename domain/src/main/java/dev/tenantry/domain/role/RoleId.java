package dev.tenantry.domain.role;

import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of a role. */
public record RoleId(UUID value) implements EntityId {

  /**
   * The id written so.
   *
   * @throws IllegalArgumentException if it is no UUID
   */
  public static RoleId parse(String text) {
    return new RoleId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
