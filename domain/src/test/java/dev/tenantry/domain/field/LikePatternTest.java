package dev.tenantry.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LikePatternTest {

  private static final long SEED = Long.getLong("tenantry.seed", 20_261_101L);

  @Test
  void agreesWithTheDefinitionOnRandomPatterns() {
    Random random = new Random(SEED);
    for (int i = 0; i < Cases.NUMBER; i++) {
      String pattern = text(random, "ab%_😀", 8);
      String candidate = text(random, "ab😀", 8);

      assertThat(LikePattern.of(pattern).matches(candidate))
          .as("seed %d: '%s' like '%s'", SEED, candidate, pattern)
          .isEqualTo(byDefinition(pattern.codePoints().toArray(), 0, candidate, 0));
    }
  }

  @Test
  void aBackslashMakesTheNextCharacterPlain() {
    assertThat(LikePattern.of("10\\%").matches("10%")).isTrue();
    assertThat(LikePattern.of("10\\%").matches("100")).isFalse();
    assertThat(LikePattern.of("a\\_b").matches("a_b")).isTrue();
    assertThat(LikePattern.of("a\\_b").matches("axb")).isFalse();
    assertThat(LikePattern.of("a\\\\b").matches("a\\b")).isTrue();
  }

  @Test
  void anUnderscoreStandsForOneCharacterEvenWhereThatTakesTwoUnits() {
    assertThat(LikePattern.of("_").matches("😀")).isTrue();
    assertThat(LikePattern.of("__").matches("😀")).isFalse();
  }

  @Test
  void takesAsManyCharactersAsItSaysAndNoMore() {
    String longest = "a".repeat(LikePattern.MAX_LENGTH);

    assertThat(LikePattern.of(longest).text()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LikePattern.of(longest + "a"))
        .withMessageContaining("shorten it");
  }

  @Test
  void isEqualWhereTheTextIs() {
    assertThat(LikePattern.of("a%"))
        .isEqualTo(LikePattern.of("a%"))
        .hasSameHashCodeAs("a%")
        .isNotEqualTo(LikePattern.of("a_"));
  }

  @Test
  void aHostilePatternCostsNoMoreThanTheProductOfTheLengths() {
    String candidate = "a".repeat(100_000);

    assertThat(LikePattern.of("%a".repeat(400) + "b").matches(candidate)).isFalse();
  }

  private static boolean byDefinition(int[] pattern, int p, String text, int at) {
    if (p == pattern.length) {
      return at == text.length();
    }
    if (pattern[p] == '%') {
      return byDefinition(pattern, p + 1, text, at)
          || (at < text.length() && byDefinition(pattern, p, text, next(text, at)));
    }
    return at < text.length()
        && (pattern[p] == '_' || pattern[p] == text.codePointAt(at))
        && byDefinition(pattern, p + 1, text, next(text, at));
  }

  private static int next(String text, int at) {
    return text.offsetByCodePoints(at, 1);
  }

  private static String text(Random random, String alphabet, int maxLength) {
    int[] points = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(maxLength + 1); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
