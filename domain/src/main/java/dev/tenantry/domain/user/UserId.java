package dev.tenantry.domain.user;

import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of a user on the Platform, which names the user at the BaaS too. */
public record UserId(UUID value) implements EntityId {

  /**
   * The id written so.
   *
   * @throws IllegalArgumentException if it is no UUID
   */
  public static UserId parse(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
