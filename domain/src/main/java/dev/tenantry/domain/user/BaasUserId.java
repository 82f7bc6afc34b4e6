package dev.tenantry.domain.user;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of a user's row at the BaaS. */
public record BaasUserId(UUID value) implements EntityId {

  /**
   * The id written so.
   *
   * @throws InvalidInputException under {@code id} with {@link EntityId#CODE}, if it is no UUID
   */
  public static BaasUserId parse(String text) {
    return EntityId.parse(text, BaasUserId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
