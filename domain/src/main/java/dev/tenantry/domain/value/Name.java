package dev.tenantry.domain.value;

import dev.tenantry.domain.error.InvalidInputException;

/**
 * What somebody or something is called: a first or last name, a tenant's name, a role's.
 *
 * <p>Trimmed and in NFC, otherwise as typed, in any script. Line breaks, control characters and
 * invisible formatting such as bidirectional overrides are refused; the joiners of Persian, Indic
 * scripts and emoji are not. Something of it must be visible.
 *
 * @param value 1 to {@value #MAX_CHARACTERS} characters
 */
public record Name(String value) {

  /** The code of a refused name. */
  public static final String CODE = "INVALID_NAME";

  /** The most characters, counted in NFC. */
  public static final int MAX_CHARACTERS = 200;

  private static final FieldRule RULE = new FieldRule("name", CODE);

  /**
   * Reads what a person typed.
   *
   * @throws InvalidInputException under {@code name} with {@link #CODE}; a field that has another
   *     name says so with {@link dev.tenantry.domain.error.Violation#at}
   */
  public Name {
    value = RULE.normalised(value, MAX_CHARACTERS);
    RULE.requireNone(
        Name::isRefused,
        value,
        "must not contain line breaks, control characters or invisible formatting; remove them");
    RULE.require(
        value.codePoints().anyMatch(Name::isVisible),
        "must have a visible character; give a name or leave the field out");
  }

  /** Reads what a person typed. */
  public static Name parse(String typed) {
    return new Name(typed);
  }

  @Override
  public String toString() {
    return "Name[...]";
  }

  private static boolean isRefused(int codePoint) {
    return Text.isHidden(codePoint) && !Text.isJoiner(codePoint);
  }

  private static boolean isVisible(int codePoint) {
    return !Text.isHidden(codePoint) && !Text.isBlank(codePoint) && !Text.isShapeless(codePoint);
  }
}
