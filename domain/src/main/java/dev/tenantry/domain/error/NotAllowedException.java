package dev.tenantry.domain.error;

import java.io.Serial;

/** The caller's rights do not reach as far as what was asked for. */
public final class NotAllowedException extends TenantryException {

  /** The {@link #code()} of this exception. */
  public static final String CODE = "NOT_ALLOWED";

  @Serial private static final long serialVersionUID = 1L;

  private final String action;
  private final String reason;

  /**
   * @param action what was asked for ({@code createUser})
   * @param reason which right is missing and who has it
   */
  public NotAllowedException(String action, String reason) {
    super(CODE, action + ": " + reason);
    this.action = action;
    this.reason = reason;
  }

  /** What was asked for. */
  public String action() {
    return action;
  }

  /** Which right is missing and who has it. */
  public String reason() {
    return reason;
  }
}
