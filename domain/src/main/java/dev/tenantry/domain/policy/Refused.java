package dev.tenantry.domain.policy;

import dev.tenantry.domain.error.OperationNotSupportedException;

/**
 * The operation is refused, to everybody.
 *
 * @param system where the operation was asked for
 * @param operation what is refused
 * @param entity on what
 * @param reason the rule that refuses it
 * @param remedy what to do instead
 */
public record Refused(
    SystemOfRecord system, Operation operation, EntityType entity, String reason, String remedy)
    implements Decision {

  /** The refusal as an exception, for a use case to throw. */
  public OperationNotSupportedException exception() {
    return new OperationNotSupportedException(
        system.word(), operation.word(), entity.word(), reason, remedy);
  }

  @Override
  public String sentence() {
    return "NOT SUPPORTED: " + reason + "; " + remedy;
  }

  @Override
  public Allowed orThrow() {
    throw exception();
  }
}
