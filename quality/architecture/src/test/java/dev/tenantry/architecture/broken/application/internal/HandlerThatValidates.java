package dev.tenantry.architecture.broken.application.internal;

import jakarta.validation.Validator;

/** Breaks a rule on purpose: it validates a second time. */
public final class HandlerThatValidates {
  boolean isValid(Validator validator, Object command) {
    return validator.validate(command).isEmpty();
  }
}
