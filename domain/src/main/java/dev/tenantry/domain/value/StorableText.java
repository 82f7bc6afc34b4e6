package dev.tenantry.domain.value;

/**
 * Which text every storage can keep: any but the character U+0000, which some databases refuse, and
 * unpaired surrogates, which UTF-8 cannot write.
 */
public final class StorableText {

  private StorableText() {}

  /** Whether every storage can keep this code point. */
  public static boolean isStorable(int codePoint) {
    return codePoint != 0 && !Text.isUnpairedSurrogate(codePoint);
  }

  /** Whether every storage can keep this text. */
  public static boolean isStorable(String text) {
    return text.codePoints().allMatch(StorableText::isStorable);
  }
}
