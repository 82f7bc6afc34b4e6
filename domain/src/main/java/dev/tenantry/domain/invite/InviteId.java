package dev.tenantry.domain.invite;

import dev.tenantry.domain.field.EntityId;
import java.util.UUID;

/** The id of an invitation; it stays when the invitation is sent again. */
public record InviteId(UUID value) implements EntityId {

  /**
   * The id written so.
   *
   * @throws IllegalArgumentException if it is no UUID
   */
  public static InviteId parse(String text) {
    return new InviteId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
