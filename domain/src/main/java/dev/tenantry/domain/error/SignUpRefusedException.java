package dev.tenantry.domain.error;

import java.io.Serial;

/**
 * Nobody can sign up with this address.
 *
 * <p>Code and message are the same whatever the reason, so that they may be shown to whoever asks
 * without telling who has an account. {@link #reason} is for the host's own code: a mail to the
 * owner of the address may say it.
 */
public final class SignUpRefusedException extends TenantryException {

  /** The {@link #code()} of this exception, whatever the reason. */
  public static final String CODE = "SIGN_UP_REFUSED";

  @Serial private static final long serialVersionUID = 1L;

  /** Why, for the host alone. */
  public enum Reason {
    /** A user has the address. */
    TAKEN,
    /** A pending invitation was sent to the address. */
    INVITED
  }

  private final Reason reason;

  public SignUpRefusedException(Reason reason) {
    super(CODE, "nobody can sign up with this address; log in, or look for mail from us");
    this.reason = reason;
  }

  /** Why: never to be shown to whoever signs up. */
  public Reason reason() {
    return reason;
  }
}
