package dev.tenantry.domain.invite;

/** Why one of the people in a call is not invited; the names are stable codes. */
public enum InviteProblem {
  /** The address is none. */
  INVALID_EMAIL("is no e-mail address; correct it"),
  /** The first or last name cannot be one. */
  INVALID_NAME("is no name; correct it or leave it out"),
  /** The locale is none. */
  INVALID_LOCALE("is no locale; write it like en-US"),
  /** The data cannot be kept. */
  INVALID_DATA("cannot be kept; keep less or simpler data"),
  /** An earlier row of the call has the same address. */
  DUPLICATE_IN_BATCH("has the address of an earlier row; leave one out"),
  /** The tenant has a pending invitation for the address. */
  ALREADY_INVITED("has a pending invitation; resend that one"),
  /** A user of the tenant has the address. */
  ALREADY_A_USER("has the address of a user of the tenant; there is nothing to do"),
  /** A role is to be given that does not exist. */
  UNKNOWN_ROLE("names a role that does not exist; create it first, or correct it"),
  /** A role is to be given that the inviter may not give. */
  ROLE_NOT_GRANTABLE("names a role that the inviter may not give; leave it out"),
  /** The creator is no active user of the tenant, or not the one who acts. */
  UNKNOWN_CREATOR("names a creator who cannot invite here; leave it out, or correct it"),
  /** The tenant has as many pending invitations as it may have. */
  TOO_MANY_PENDING("is beyond the tenant's limit; cancel pending invitations first");

  private final String message;

  InviteProblem(String message) {
    this.message = message;
  }

  /** What is wrong and what to do about it, for people. */
  public String message() {
    return message;
  }
}
