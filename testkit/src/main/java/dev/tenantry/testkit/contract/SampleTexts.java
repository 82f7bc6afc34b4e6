package dev.tenantry.testkit.contract;

import com.google.common.collect.ImmutableList;
import java.util.Random;

/**
 * Texts that tell engines apart: by case, accent, script, blank, wildcard, quote, and code points
 * beyond 16 bits.
 *
 * <p>Ａ (full width) comes before 𝒜 by code point, though not by UTF-16 unit.
 */
final class SampleTexts {

  static final ImmutableList<String> ALL =
      ImmutableList.of(
          "Ann",
          "ann",
          "ANN",
          "Anna",
          "Ánn",
          "ánn",
          "A_n",
          "A%n",
          "a\\n",
          "100%",
          "_",
          "%",
          "\\",
          "snake_case",
          "back\\\\slash",
          "a b",
          "a  b",
          "Z",
          "z",
          "Ÿves",
          "ÿVES",
          "Ångström",
          "ångstrÖM",
          "Ωmega",
          "ωMEGA",
          "Жанна",
          "ЖАННА",
          "Ёлка",
          "ёлка",
          "Straße",
          "😀",
          "😀 smile",
          "smile 😀",
          "Ａnn",
          "𝒜nn",
          "0",
          "null",
          "true",
          "o'Hara",
          "\"quoted\"",
          "';--",
          "?",
          "{d '1'}",
          ":name",
          "$1",
          "[a-z]",
          "*",
          "日本語",
          "👍🏽");

  private SampleTexts() {}

  static String any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  /** The text with the case of some letters changed, as far as one character goes into one. */
  static String otherCase(String text, Random random) {
    StringBuilder changed = new StringBuilder();
    text.codePoints()
        .map(each -> random.nextBoolean() ? each : swapped(each))
        .forEach(changed::appendCodePoint);
    return changed.toString();
  }

  private static int swapped(int codePoint) {
    int upper = Character.toUpperCase(codePoint);
    return upper != codePoint ? upper : Character.toLowerCase(codePoint);
  }
}
