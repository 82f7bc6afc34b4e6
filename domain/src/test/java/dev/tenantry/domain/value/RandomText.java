package dev.tenantry.domain.value;

import dev.tenantry.domain.field.Cases;
import java.util.Random;

/**
 * Texts that are likely to break something: cases, marks, ligatures, invisibles, halves of pairs.
 */
final class RandomText {

  static final int CASES = Cases.NUMBER;

  private static final int[] NASTY =
      ("aZ09.@-_+%\"\\/:;<>()[] \t\n\u0000\u0085\u00A0\u00AD\u00DF\u0130\u0131"
              + "\u017F\u0149\u01C5\u0300\u0301\u0307\u0308\u0323\u0338\u0345\u034F\u037E"
              + "\u0390\u03A3\u03C2\u03C3\u0587\u061C\u0660\u115F\u180E\u1E9E\u1F80\u1FEF"
              + "\u2000\u200B\u200D\u200E\u2028\u202E\u2066\u2126\u212A\u212B\u3002\u3164"
              + "\uAC00\u11A8\uD800-\uDC00\uE000\uFB01\uFE0F\uFEFF\uFF0E\uFF20\uFFFE\uFFFF"
              + "\uD83D\uDE00\uD801\uDC00\uDB40\uDC41")
          .codePoints()
          .toArray();

  private final Random random;

  RandomText(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Up to {@code maximum} code points, half of them nasty, most of the others of everyday scripts.
   */
  String next(int maximum) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(maximum + 1);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(codePoint());
    }
    return text.toString();
  }

  /** Mostly an address. */
  String nextAddress() {
    return next(3) + "x" + next(2) + "@" + next(1) + "example" + next(1) + ".com";
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private int codePoint() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> NASTY[random.nextInt(NASTY.length)];
      case 4, 5 -> random.nextInt(0x80);
      case 6 -> random.nextInt(0x2000);
      default -> random.nextInt(Character.MAX_CODE_POINT + 1);
    };
  }
}
