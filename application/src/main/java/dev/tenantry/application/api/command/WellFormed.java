package dev.tenantry.application.api.command;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Constraint: every value of a command parses by its own rule.
 *
 * <p>Each failure is one constraint violation with the field's name as path and the message {@code
 * CODE: problem; remedy}.
 */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = WellFormedValidator.class)
public @interface WellFormed {

  /** Unused: each failure brings its own message. */
  String message() default "INVALID_INPUT: is not well formed";

  /** The validation groups. */
  Class<?>[] groups() default {};

  /** The payload. */
  Class<? extends Payload>[] payload() default {};
}
