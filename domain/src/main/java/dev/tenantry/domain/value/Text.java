package dev.tenantry.domain.value;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;

/** What all values of text have in common: trimming, normal form, folding, hidden characters. */
final class Text {

  /** No composed character stands for more than four, each of at most two {@code char}s. */
  private static final int TYPED_CHARS_PER_CHARACTER = 4 * 2;

  private static final CharMatcher BLANK = CharMatcher.whitespace();
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Text() {}

  static String trim(String text) {
    return BLANK.trimFrom(text);
  }

  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * Whether a text cannot come down to {@code maximum} characters by normalising. To be asked
   * first: normalising a long row of accents costs the square of its length.
   */
  static boolean isHopelesslyLong(String text, int maximum) {
    return text.length() > maximum * TYPED_CHARS_PER_CHARACTER;
  }

  /**
   * Lower case by the root locale in NFC; folding again changes nothing. Sigma has one lower case
   * wherever it stands, so that parts of a text fold as they do within the whole.
   */
  static String fold(String text) {
    String lower = nfc(text).replace('Σ', 'σ').toLowerCase(Locale.ROOT);
    return nfc(lower.replace('ς', 'σ'));
  }

  static boolean isUnpairedSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  /** Controls, line breaks, and what steers the text around it without being seen. */
  static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Persian and Indic words, and emoji, are spelled with joiners. */
  static boolean isJoiner(int codePoint) {
    return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
  }

  /** Marks and letters that have no shape of their own, although they are no format characters. */
  static boolean isShapeless(int codePoint) {
    return codePoint == 0x034F // combining grapheme joiner
        || codePoint == 0x115F // Hangul fillers
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x17B4 // Khmer inherent vowels
        || codePoint == 0x17B5
        || isWithin(codePoint, 0x180B, 0x180F) // variation selectors
        || isWithin(codePoint, 0xFE00, 0xFE0F)
        || isWithin(codePoint, 0xE0100, 0xE01EF);
  }

  static boolean isBlank(int codePoint) {
    return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint);
  }

  private static boolean isWithin(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
