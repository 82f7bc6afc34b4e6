package dev.tenantry.domain.invite;

import dev.tenantry.domain.error.InviteNotUsableException.Reason;
import java.util.Locale;

/** What has become of an invitation. */
public enum InviteStatus {

  /** It waits for the invitee's answer. */
  PENDING,

  /** Its time is over without an answer; it can be sent again. */
  EXPIRED,

  /** The invitee has become a user; for ever. */
  ACCEPTED,

  /** It was taken back; for ever. */
  CANCELED,

  /** The invitee did not want it; for ever. */
  DECLINED;

  /** The status as it is stored and filtered by, such as {@code pending}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status of this word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static InviteStatus ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Why an invitation of this status is of no use.
   *
   * @throws IllegalStateException if it is pending, and so of use
   */
  public Reason reason() {
    return switch (this) {
      case PENDING -> throw new IllegalStateException("a pending invitation can be used");
      case EXPIRED -> Reason.EXPIRED;
      case ACCEPTED -> Reason.ACCEPTED;
      case CANCELED -> Reason.CANCELED;
      case DECLINED -> Reason.DECLINED;
    };
  }
}
