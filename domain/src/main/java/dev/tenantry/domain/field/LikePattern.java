package dev.tenantry.domain.field;

import java.util.Arrays;

/**
 * A pattern of {@code like} and {@code iLike}: {@code %} stands for any run of characters, {@code
 * _} for one, and a backslash makes the character behind it a plain one.
 *
 * <p>Matching takes at most the product of both lengths, whatever the pattern. Immutable; its text
 * is not shown by {@link #toString}.
 */
public final class LikePattern {

  /** The longest pattern: {@value} characters. */
  public static final int MAX_LENGTH = 1_000;

  private static final char ESCAPE = '\\';
  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  private final String text;
  private final int[] tokens;

  private LikePattern(String text) {
    this.text = text;
    this.tokens = tokens(text);
  }

  /**
   * The pattern written so.
   *
   * @throws IllegalArgumentException if it ends in a lone backslash or is too long; the message
   *     says which
   */
  static LikePattern of(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("has more than " + MAX_LENGTH + " characters; shorten it");
    }
    return new LikePattern(text);
  }

  /**
   * A pattern that finds the text anywhere, with {@code %} and {@code _} in it as plain characters.
   */
  static LikePattern containing(String text) {
    StringBuilder escaped = new StringBuilder("%");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '%' || unit == '_' || unit == ESCAPE) {
        escaped.append(ESCAPE);
      }
      escaped.append(unit);
    }
    return of(escaped.append('%').toString());
  }

  /** The pattern as an SQL {@code LIKE .. ESCAPE '\'} takes it. */
  public String text() {
    return text;
  }

  /** Whether the text has this form, letter case included. */
  public boolean matches(String candidate) {
    return matches(tokens, candidate.codePoints().toArray());
  }

  /** Whether the text has this form once both are folded. */
  public boolean matchesFolded(String candidate) {
    int[] folded = tokens.clone();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded[i] < 0 ? folded[i] : Character.toLowerCase(folded[i]);
    }
    return matches(folded, CaseFolding.fold(candidate).codePoints().toArray());
  }

  private static int[] tokens(String text) {
    int[] points = text.codePoints().toArray();
    int[] tokens = new int[points.length];
    int count = 0;
    for (int i = 0; i < points.length; i++) {
      if (points[i] == ESCAPE) {
        if (++i == points.length) {
          throw new IllegalArgumentException(
              "ends in a lone backslash; write \\\\ for a plain one");
        }
        tokens[count++] = points[i];
      } else {
        tokens[count++] = points[i] == '%' ? ANY_RUN : points[i] == '_' ? ANY_ONE : points[i];
      }
    }
    return Arrays.copyOf(tokens, count);
  }

  /**
   * Greedy with one step back to the last run: a later run never needs an earlier one to be tried
   * again.
   */
  private static boolean matches(int[] pattern, int[] candidate) {
    int p = 0;
    int c = 0;
    int lastRun = -1;
    int resumeAt = 0;
    while (c < candidate.length) {
      if (p < pattern.length && pattern[p] == ANY_RUN) {
        lastRun = p++;
        resumeAt = c;
      } else if (p < pattern.length && (pattern[p] == ANY_ONE || pattern[p] == candidate[c])) {
        p++;
        c++;
      } else if (lastRun >= 0) {
        p = lastRun + 1;
        c = ++resumeAt;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == ANY_RUN) {
      p++;
    }
    return p == pattern.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LikePattern that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "LikePattern[" + text.length() + " characters]";
  }
}
