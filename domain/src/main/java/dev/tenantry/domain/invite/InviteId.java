package dev.tenantry.domain.invite;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of an invitation; it stays when the invitation is sent again. */
public record InviteId(UUID value) implements EntityId {

  /**
   * The id written so.
   *
   * @throws InvalidInputException under {@code id} with {@link EntityId#CODE}, if it is no UUID
   */
  public static InviteId parse(String text) {
    return EntityId.parse(text, InviteId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
