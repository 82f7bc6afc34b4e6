package dev.tenantry.application.api;

import java.util.Optional;

/**
 * What a token is worth.
 *
 * <p>{@link #toString} does not show the address.
 *
 * @param isValid whether its invitation can be accepted or declined now
 * @param isExpired whether it could have been, but its time is over
 * @param email the invitee's address as it was typed; empty unless one of the two holds
 */
public record InviteCheck(boolean isValid, boolean isExpired, Optional<String> email) {

  @Override
  public String toString() {
    return "InviteCheck[isValid=" + isValid + ", isExpired=" + isExpired + "]";
  }
}
