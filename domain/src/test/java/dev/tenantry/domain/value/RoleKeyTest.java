package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenantry.domain.error.InvalidInputException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleKeyTest {

  private static final Refusal REFUSAL = Refusal.under("key", "INVALID_ROLE_KEY", RoleKey::parse);

  @ParameterizedTest
  @ValueSource(strings = {"a", "Owner", "team-lead", "team_lead_2", "x-"})
  void takesAKeyExactly(String typed) {
    assertThat(RoleKey.parse(typed).value()).isEqualTo(typed);
    assertThat(RoleKey.parse(typed)).hasToString(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", " admin", "admin ", "admin\n", "1st", "-a", "_a", "a b", "a.b", "a,b", "é", "ａ",
        "a\u0000", "a\uD800"
      })
  void refusesEverythingElse(String typed) {
    REFUSAL.of(typed);
  }

  @Test
  void beginsWithALetterOfAsciiAndGoesOnWithDigitsAndTwoSignsToo() {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    assertThat(charactersThat(each -> isTaken(String.valueOf(each)))).isEqualTo(letters);
    assertThat(charactersThat(each -> isTaken("a" + each)))
        .isEqualTo("-0123456789" + letters.replace("Za", "Z_a"));
  }

  private static String charactersThat(Predicate<Character> condition) {
    return IntStream.rangeClosed(0, Character.MAX_VALUE)
        .mapToObj(each -> (char) each)
        .filter(condition)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  private static boolean isTaken(String typed) {
    try {
      RoleKey.parse(typed);
      return true;
    } catch (InvalidInputException refused) {
      return false;
    }
  }

  @Test
  void comparesKeysExactly() {
    assertThat(RoleKey.OWNER)
        .isEqualTo(RoleKey.parse("Owner"))
        .hasSameHashCodeAs(RoleKey.parse("Owner"))
        .isNotEqualTo(RoleKey.parse("owner"));
  }

  @Test
  void sortsByCodePoint() {
    assertThat(Stream.of("b", "a", "Owner", "a-b", "B").map(RoleKey::new).sorted())
        .extracting(RoleKey::value)
        .containsExactly("B", "Owner", "a", "a-b", "b");
  }

  @Test
  void letterCaseAloneTellsNoKeyFromTheOwners() {
    assertThatCode(RoleKey.OWNER::requireUnlikeOwner).doesNotThrowAnyException();
    assertThatCode(RoleKey.parse("owners")::requireUnlikeOwner).doesNotThrowAnyException();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(RoleKey.parse("owner")::requireUnlikeOwner)
        .withMessageContaining(RoleKey.RESERVED);
  }

  @Test
  void countsCharacters() {
    assertThat(RoleKey.parse("x".repeat(64)).value()).hasSize(RoleKey.MAX_CHARACTERS);
    REFUSAL.of("x".repeat(65)).contains("64 characters");
    REFUSAL.of("x".repeat(10_000));
  }

  @Test
  void messagesHaveTheSameDigitsEverywhere() {
    DefaultLocale.arabic(() -> REFUSAL.of("x".repeat(65)).contains("64"));
  }
}
