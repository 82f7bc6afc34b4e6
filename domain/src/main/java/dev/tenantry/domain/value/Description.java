package dev.tenantry.domain.value;

import dev.tenantry.domain.error.InvalidInputException;
import java.util.Objects;

/**
 * Words on what something is for, kept as typed, line breaks included; they may be empty.
 *
 * @param value at most {@value #MAX_CHARACTERS} characters
 */
public record Description(String value) {

  /** The code of a refused description. */
  public static final String CODE = "INVALID_DESCRIPTION";

  /** The most characters. */
  public static final int MAX_CHARACTERS = 1_000;

  private static final FieldRule RULE = new FieldRule("description", CODE);

  /**
   * Takes what a person typed.
   *
   * @throws InvalidInputException under {@code description} with {@link #CODE}
   */
  public Description {
    Objects.requireNonNull(value, "'value' must not be null");
    RULE.requireCharacters(value, MAX_CHARACTERS);
    RULE.requireStorable(value);
  }

  /** Takes what a person typed. */
  public static Description parse(String typed) {
    return new Description(typed);
  }

  @Override
  public String toString() {
    return "Description[...]";
  }
}
