package dev.tenantry.domain.user;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of a user on the Platform, which names the user at the BaaS too. */
public record UserId(UUID value) implements EntityId {

  /**
   * The id written so.
   *
   * @throws InvalidInputException under {@code id} with {@link EntityId#CODE}, if it is no UUID
   */
  public static UserId parse(String text) {
    return EntityId.parse(text, UserId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
