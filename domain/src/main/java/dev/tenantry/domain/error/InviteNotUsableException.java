package dev.tenantry.domain.error;

import java.io.Serial;

/** This invitation cannot be accepted, declined, resent or canceled any more, or never could. */
public final class InviteNotUsableException extends TenantryException {

  /** The {@link #code()} of this exception, whatever the reason. */
  public static final String CODE = "INVITE_NOT_USABLE";

  @Serial private static final long serialVersionUID = 1L;

  /** Why an invitation is of no use. */
  public enum Reason {
    /** Its time is over; it can be sent again. */
    EXPIRED("the invitation has expired; ask for it to be sent again"),
    /** It was taken back. */
    CANCELED("the invitation was canceled; ask for a new one"),
    /** It has done its work. */
    ACCEPTED("the invitation was accepted already; log in instead"),
    /** The invitee did not want it. */
    DECLINED("the invitation was declined; ask for a new one"),
    /** Whoever invited is gone, or may no longer give these roles. */
    NO_LONGER_GRANTED("the inviter may not invite so any more; ask for a new invitation"),
    /** There is none for this token; a newer mail may hold a newer token. */
    UNKNOWN("there is no such invitation; use the link of the newest mail");

    private final String message;

    Reason(String message) {
      this.message = message;
    }
  }

  private final Reason reason;

  public InviteNotUsableException(Reason reason) {
    super(CODE, reason + ": " + reason.message);
    this.reason = reason;
  }

  /** Why the invitation is of no use. */
  public Reason reason() {
    return reason;
  }
}
