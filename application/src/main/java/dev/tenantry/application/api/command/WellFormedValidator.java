package dev.tenantry.application.api.command;

import dev.tenantry.domain.error.Violation;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Asks a command what is wrong with it, and passes that on to Jakarta Validation. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, Draft> {

  /** Made by Jakarta Validation. */
  public WellFormedValidator() {}

  @Override
  public boolean isValid(Draft draft, ConstraintValidatorContext context) {
    var violations = draft.violations();
    if (!violations.isEmpty()) {
      context.disableDefaultConstraintViolation();
      violations.forEach(violation -> report(violation, context));
    }
    return violations.isEmpty();
  }

  private static void report(Violation violation, ConstraintValidatorContext context) {
    context
        .buildConstraintViolationWithTemplate(violation.code() + ": " + violation.message())
        .addPropertyNode(violation.path())
        .addConstraintViolation();
  }
}
