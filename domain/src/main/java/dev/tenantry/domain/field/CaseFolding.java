package dev.tenantry.domain.field;

/**
 * Case folding as {@code iLike} and {@code search} do it: each code point's simple lower case.
 *
 * <p>Holds for Latin, Greek and Cyrillic on every engine, as far as Unicode 13 has them, which Java
 * 17 knows. Characters whose case mapping needs context or more than one character ({@code İ},
 * {@code ß}, {@code ς}) are outside this promise.
 */
public final class CaseFolding {

  private CaseFolding() {}

  /** The text with every code point in simple lower case, whatever the default locale. */
  public static String fold(String text) {
    int firstToFold = 0;
    while (firstToFold < text.length() && isFolded(text, firstToFold)) {
      firstToFold++;
    }
    if (firstToFold == text.length()) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean isFolded(String text, int at) {
    char unit = text.charAt(at);
    return !Character.isSurrogate(unit) && Character.toLowerCase(unit) == unit;
  }
}
