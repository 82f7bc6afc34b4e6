package dev.tenantry.quickstart;

import java.lang.Character.UnicodeScript;

/**
 * How many columns of a terminal a text takes: two for a letter of East Asia, none for an accent on
 * its own.
 */
final class DisplayWidth {

  private static final String ELLIPSIS = "...";

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text itself if it fits, else its beginning and three dots. */
  static String clip(String text, int maximum) {
    if (of(text) <= maximum) {
      return text;
    }
    StringBuilder begin = new StringBuilder();
    int left = maximum - ELLIPSIS.length();
    for (int codePoint : text.codePoints().toArray()) {
      left -= of(codePoint);
      if (left < 0) {
        break;
      }
      begin.appendCodePoint(codePoint);
    }
    return begin + ELLIPSIS;
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
