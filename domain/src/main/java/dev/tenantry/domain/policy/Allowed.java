package dev.tenantry.domain.policy;

/**
 * The operation is allowed, and what it changes goes to the other system too.
 *
 * @param system where the operation is carried out
 * @param operation what is allowed
 * @param entity on what
 * @param propagatesTo the system that the change is shipped to
 */
public record Allowed(
    SystemOfRecord system, Operation operation, EntityType entity, SystemOfRecord propagatesTo)
    implements Decision {

  @Override
  public String sentence() {
    return "%sd on the %s, and also on the %s"
        .formatted(operation.word(), system.word(), propagatesTo.word());
  }

  @Override
  public Allowed orThrow() {
    return this;
  }
}
