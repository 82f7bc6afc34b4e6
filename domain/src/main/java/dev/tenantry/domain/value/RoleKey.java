package dev.tenantry.domain.value;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import dev.tenantry.domain.error.InvalidInputException;
import java.util.Objects;

/**
 * What a role is known by, like {@code Owner} or {@code team-lead}; compared exactly.
 *
 * @param value a letter of ASCII, then letters, digits, underscores and hyphens, at most {@value
 *     #MAX_CHARACTERS} in all
 */
public record RoleKey(String value) implements Comparable<RoleKey> {

  /** The code of a refused key. */
  public static final String CODE = "INVALID_ROLE_KEY";

  /** The code of a key that would be mistaken for {@code Owner}. */
  public static final String RESERVED = "RESERVED_ROLE_KEY";

  /** The most characters. */
  public static final int MAX_CHARACTERS = 64;

  private static final FieldRule RULE = new FieldRule("key", CODE);
  private static final CharMatcher LETTER =
      CharMatcher.inRange('A', 'Z').or(CharMatcher.inRange('a', 'z'));
  private static final CharMatcher ALLOWED =
      LETTER.or(CharMatcher.inRange('0', '9')).or(CharMatcher.anyOf("_-"));

  /** The role that exists from the start. */
  public static final RoleKey OWNER = new RoleKey("Owner");

  /**
   * Takes the key as it is; blanks around it are not dropped.
   *
   * @throws InvalidInputException under {@code key} with {@link #CODE}
   */
  public RoleKey {
    Objects.requireNonNull(value, "'value' must not be null");
    RULE.require(
        isShaped(value),
        "must be a letter followed by letters, digits, _ and -, at most "
            + MAX_CHARACTERS
            + " characters, all of ASCII; write it like team-lead");
  }

  /** Without a regular expression, because every user that is read has keys. */
  private static boolean isShaped(String value) {
    return !value.isEmpty()
        && value.length() <= MAX_CHARACTERS
        && LETTER.matches(value.charAt(0))
        && ALLOWED.matchesAllOf(value);
  }

  /** Takes the key as it is. */
  public static RoleKey parse(String typed) {
    return new RoleKey(typed);
  }

  /**
   * Lets every key pass that people would not mistake for {@link #OWNER}.
   *
   * @throws InvalidInputException under {@code key} with {@link #RESERVED}, if only letter case
   *     tells the two apart
   */
  public void requireUnlikeOwner() {
    if (!equals(OWNER) && Ascii.equalsIgnoreCase(value, OWNER.value)) {
      throw InvalidInputException.of(
          "key", RESERVED, "must differ from Owner in more than letter case; choose another key");
    }
  }

  /** By code point; for lists that read the same everywhere. */
  @Override
  public int compareTo(RoleKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
