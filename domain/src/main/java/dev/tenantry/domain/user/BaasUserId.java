package dev.tenantry.domain.user;

import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of a user's row at the BaaS. */
public record BaasUserId(UUID value) implements EntityId {

  /**
   * The id written so.
   *
   * @throws IllegalArgumentException if it is no UUID
   */
  public static BaasUserId parse(String text) {
    return new BaasUserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
