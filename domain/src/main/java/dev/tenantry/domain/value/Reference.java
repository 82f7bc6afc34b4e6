package dev.tenantry.domain.value;

import dev.tenantry.domain.error.InvalidInputException;
import java.util.Objects;

/**
 * The host's own identifier of a user or a tenant, say the key of its own table.
 *
 * <p>It is taken and compared exactly: nothing is trimmed, folded or normalised. For the same
 * reason blanks at its ends, control characters and invisible formatting are refused.
 *
 * @param value 1 to {@value #MAX_CHARACTERS} characters
 */
public record Reference(String value) {

  /** The code of a refused reference. */
  public static final String CODE = "INVALID_REFERENCE";

  /** The most characters. */
  public static final int MAX_CHARACTERS = 200;

  private static final FieldRule RULE = new FieldRule("reference", CODE);

  /**
   * Takes the identifier as it is.
   *
   * @throws InvalidInputException under {@code reference} with {@link #CODE}
   */
  public Reference {
    Objects.requireNonNull(value, "'value' must not be null");
    RULE.require(
        RULE.trimmed(value).length() == value.length(),
        "must not begin or end with a blank; trim it before handing it over");
    RULE.requireCharacters(value, MAX_CHARACTERS);
    RULE.requireNone(
        Text::isHidden,
        value,
        "must not contain control characters or invisible formatting; remove them");
  }

  /** Takes the identifier as it is. */
  public static Reference parse(String typed) {
    return new Reference(typed);
  }

  @Override
  public String toString() {
    return "Reference[...]";
  }
}
