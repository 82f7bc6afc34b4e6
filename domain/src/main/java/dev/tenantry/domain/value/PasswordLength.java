package dev.tenantry.domain.value;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tenantry.domain.error.InvalidInputException;

/**
 * How long a password must be: the whole rule, since asking for digits and signs makes passwords no
 * better.
 *
 * <p>Passwords are never trimmed, cut or normalised. The most characters take at most {@value
 * #MAX_BYTES} bytes of UTF-8, so that no hash has to cope with more.
 *
 * @param minimum the fewest characters, {@value #LEAST_MINIMUM} to {@value #MAX_CHARACTERS};
 *     {@value #RECOMMENDED_MINIMUM} are recommended
 */
public record PasswordLength(int minimum) {

  /** The code of a refused password. */
  public static final String CODE = "INVALID_PASSWORD";

  /** Fewer characters cannot be asked for. */
  public static final int LEAST_MINIMUM = 8;

  /** What to ask for where a password is the only factor. */
  public static final int RECOMMENDED_MINIMUM = 15;

  /** The most characters. */
  public static final int MAX_CHARACTERS = 128;

  /** The most bytes of UTF-8: a character has at most four. */
  public static final int MAX_BYTES = 4 * MAX_CHARACTERS;

  private static final FieldRule RULE = new FieldRule("password", CODE);

  /**
   * @throws IllegalArgumentException if the minimum is outside its bounds
   */
  public PasswordLength {
    checkArgument(
        LEAST_MINIMUM <= minimum && minimum <= MAX_CHARACTERS,
        "'minimum' must be %s to %s characters, not %s",
        LEAST_MINIMUM,
        MAX_CHARACTERS,
        minimum);
  }

  /**
   * Lets a password pass or says what is wrong with it.
   *
   * @throws InvalidInputException under {@code password} with {@link #CODE}
   */
  public void check(Secret password) {
    String value = password.reveal();
    int characters = Text.characters(value);
    RULE.require(
        characters >= minimum, "must have at least " + minimum + " characters; add some words");
    RULE.requireCharacters(value, MAX_CHARACTERS);
    RULE.requireNone(Text::isUnpairedSurrogate, value, "must be valid Unicode text; type it again");
  }
}
