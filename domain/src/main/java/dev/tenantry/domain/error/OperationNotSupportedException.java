package dev.tenantry.domain.error;

import java.io.Serial;

/** The sync policy knows this operation for that system, and refuses it to everybody. */
public final class OperationNotSupportedException extends TenantryException {

  /** The {@link #code()} of this exception. */
  public static final String CODE = "OPERATION_NOT_SUPPORTED";

  @Serial private static final long serialVersionUID = 1L;

  private final String system;
  private final String operation;
  private final String entity;
  private final String reason;
  private final String remedy;

  /**
   * @param system where it was asked for ({@code BaaS})
   * @param operation what was asked for ({@code create})
   * @param entity of what ({@code user})
   * @param reason the rule that refuses it
   * @param remedy what to do instead
   */
  public OperationNotSupportedException(
      String system, String operation, String entity, String reason, String remedy) {
    super(CODE, "%s / %s / %s: %s; %s".formatted(system, operation, entity, reason, remedy));
    this.system = system;
    this.operation = operation;
    this.entity = entity;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** Where it was asked for. */
  public String system() {
    return system;
  }

  /** What was asked for. */
  public String operation() {
    return operation;
  }

  /** Of what it was asked for. */
  public String entity() {
    return entity;
  }

  /** The rule that refuses it. */
  public String reason() {
    return reason;
  }

  /** What to do instead. */
  public String remedy() {
    return remedy;
  }
}
