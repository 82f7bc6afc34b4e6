package dev.tenantry.domain.value;

import com.google.common.base.CharMatcher;
import dev.tenantry.domain.error.InvalidInputException;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164: a plus, the country code, and the number, like {@code +15550001234}.
 *
 * <p>Spaces, dashes, dots and parentheses between the digits are accepted and dropped; a number
 * without a plus is refused, because nothing says which country it is in, and so is a trunk prefix
 * in parentheses, {@code (0)}, which belongs to national numbers only. Whether a number is in use
 * is not checked.
 *
 * @param value plus and {@value #MIN_DIGITS} to {@value #MAX_DIGITS} digits
 */
public record Phone(String value) {

  /** The code of a refused number. */
  public static final String CODE = "INVALID_PHONE";

  /** The fewest digits, those of the country code counted: as few as the shortest plan has. */
  public static final int MIN_DIGITS = 7;

  /** The most digits, those of the country code counted. */
  public static final int MAX_DIGITS = 15;

  /** The most characters that a number may have as typed, separators counted. */
  public static final int MAX_TYPED_CHARACTERS = 64;

  private static final FieldRule RULE = new FieldRule("phone", CODE);
  private static final CharMatcher SEPARATOR =
      CharMatcher.anyOf(" \u00A0\u202F-\u2010\u2011\u2012\u2013.()");
  private static final Pattern E164 =
      Pattern.compile("\\+[1-9][0-9]{" + (MIN_DIGITS - 1) + "," + (MAX_DIGITS - 1) + "}");

  /**
   * Reads what a person typed.
   *
   * @throws InvalidInputException under {@code phone} with {@link #CODE}
   */
  public Phone {
    String trimmed = RULE.trimmed(value);
    RULE.requireCharacters(trimmed, MAX_TYPED_CHARACTERS);
    RULE.require(
        trimmed.startsWith("+"),
        "must begin with + and the country code; write it like +15550001234");
    RULE.require(
        !trimmed.contains("(0)"),
        "must not have (0) after the country code; leave it out, like +442079460000");
    value = SEPARATOR.removeFrom(trimmed);
    RULE.require(
        E164.matcher(value).matches(),
        "must have a + and "
            + MIN_DIGITS
            + " to "
            + MAX_DIGITS
            + " digits, the first of them not 0; write it like +15550001234");
  }

  /** Reads what a person typed. */
  public static Phone parse(String typed) {
    return new Phone(typed);
  }

  @Override
  public String toString() {
    return "Phone[...]";
  }
}
