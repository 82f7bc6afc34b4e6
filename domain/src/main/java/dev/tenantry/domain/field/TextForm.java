package dev.tenantry.domain.field;

import dev.tenantry.domain.error.InvalidInputException;

/** The normal form of a text field: how what a person typed becomes what is stored and compared. */
@FunctionalInterface
public interface TextForm {

  /**
   * The stored form of what a person typed.
   *
   * @throws InvalidInputException if it has none, with one violation
   */
  String normalise(String typed);
}
