package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.LikePattern;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.Seeds;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LikeTokensTest {

  private static final String ALPHABET = "aAbß.*[\\Q\\E(){}+?^$|&-!ωΩж𝒜😀K\n";
  private static final String WILDCARDS = "%_%_";

  @Test
  void matchesAsARegularExpressionWhatThePatternMatches() {
    Seeds.check(
        ProofSize.of(20_000, 500_000),
        random -> {
          LikePattern pattern = pattern(random);
          String text = text(random, "");
          LikeTokens tokens = LikeTokens.of(pattern);

          assertThat(Pattern.compile(tokens.regex()).matcher(text).find())
              .isEqualTo(pattern.matches(text));
          assertThat(Pattern.compile(tokens.foldingRegex()).matcher(text).find())
              .isEqualTo(pattern.matchesFolded(text));
        });
  }

  @Test
  void escapesForSqlWhatIsPlainInThePattern() {
    LikePattern pattern = patternOf("100\\%!%\\\\_\\_a");

    assertThat(LikeTokens.of(pattern).sqlText()).isEqualTo("100!%!!%\\_!_a");
  }

  @Test
  void doesNotTakeForEverWhateverThePattern() {
    String manyRuns = Strings.repeat("%a", 300) + "%b";
    String almost = Strings.repeat("a", 5_000);

    assertThat(
            Pattern.compile(LikeTokens.of(patternOf(manyRuns)).foldingRegex())
                .matcher(almost)
                .find())
        .isFalse();
  }

  @Test
  void saysWhenNoStoredTextCanHaveTheForm() {
    assertThat(LikeTokens.of(patternOf("%a\u0000%")).isStorable()).isFalse();
    assertThat(LikeTokens.of(patternOf("%\ud83d%")).isStorable()).isFalse();
    assertThat(LikeTokens.of(patternOf("%😀_%")).isStorable()).isTrue();
  }

  private static LikePattern pattern(Random random) {
    String text = text(random, WILDCARDS);
    return patternOf(text.replace("\\", "\\\\"));
  }

  private static LikePattern patternOf(String text) {
    Condition<?> condition = TenantFields.NAME.like(text);
    return (LikePattern) condition.operand();
  }

  private static String text(Random random, String more) {
    int[] points = (ALPHABET + more + more + more).codePoints().toArray();
    StringBuilder text = new StringBuilder(more.isEmpty() ? "" : "a");
    for (int length = random.nextInt(6); length > 0; length--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
