package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTest {

  private static final long SEED = 20_261_101;

  @Test
  void foldingAgainChangesNothingForAnyCharacter() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .mapToObj(Character::toString)
        .forEach(each -> assertFoldedOnce(each));
  }

  @Test
  void foldingAgainChangesNothingForAnyText() {
    RandomText random = new RandomText(SEED);
    for (int i = 0; i < RandomText.CASES; i++) {
      assertFoldedOnce(random.next(12));
    }
  }

  @Test
  void foldsAPartAsItFoldsTheWhole() {
    RandomText random = new RandomText(SEED);
    for (int i = 0; i < RandomText.CASES; i++) {
      // The sign keeps the parts from composing.
      String left = random.next(6) + "@";
      String right = "x" + random.next(6);
      assertThat(Text.fold(left + right))
          .as("seed %s, case %s", SEED, i)
          .isEqualTo(Text.fold(left) + Text.fold(right));
    }
  }

  @Test
  void foldsAllSigmasToOne() {
    assertThat(Text.fold("ΟΔΟΣ")).isEqualTo(Text.fold("οδος")).isEqualTo("οδοσ");
  }

  @Test
  void neverTakesATextForHopelesslyLongThatNormalisingMakesFit() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
      int characters = Text.characters(Text.nfc(decomposed));
      assertThat(Text.isHopelesslyLong(decomposed, characters)).isFalse();
    }
  }

  @Test
  void takesATextForHopelesslyLongPastTheLongestThatCanCompose() {
    assertThat(Text.isHopelesslyLong("x".repeat(80), 10)).isFalse();
    assertThat(Text.isHopelesslyLong("x".repeat(81), 10)).isTrue();
  }

  @Test
  void trimsTheBlanksOfAllScriptsAndNothingElse() {
    assertThat(Text.trim("\u00A0\u3000\u2028\t\n x y\u202F\u0085")).isEqualTo("x y");
    assertThat(Text.trim("\u200Bx\uFEFF")).isEqualTo("\u200Bx\uFEFF");
  }

  private static void assertFoldedOnce(String text) {
    String once = Text.fold(text);
    assertThat(Text.fold(once)).as("of '%s', seed %s", text, SEED).isEqualTo(once);
  }
}
