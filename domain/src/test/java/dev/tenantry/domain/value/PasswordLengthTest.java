package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordLengthTest {

  private static final Refusal AT_LEAST_EIGHT = refusalOf(new PasswordLength(8));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaa",
        "        ",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00abcd",
        "\u0000\t\n\u202Exyz!"
      })
  void asksForNothingButLength(String password) {
    assertThatCode(() -> new PasswordLength(8).check(Secret.of(password)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "aaaaaaa", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"})
  void refusesAShortOne(String password) {
    AT_LEAST_EIGHT.of(password).contains("at least 8 characters");
  }

  @Test
  void asksForAsManyAsTheHostSays() {
    refusalOf(new PasswordLength(15)).of("x".repeat(14)).contains("at least 15 characters");
    new PasswordLength(15).check(Secret.of("x".repeat(15)));
  }

  @Test
  void refusesALongOneInsteadOfCuttingIt() {
    new PasswordLength(8).check(Secret.of("x".repeat(128)));
    AT_LEAST_EIGHT.of("x".repeat(129)).contains("at most 128 characters");
    AT_LEAST_EIGHT.of("x".repeat(10_000));
  }

  @Test
  void theMostCharactersFitTheMostBytes() {
    String longest = "\uD83D\uDE00".repeat(128);
    new PasswordLength(8).check(Secret.of(longest));
    assertThat(Utf8.encodedLength(longest)).isEqualTo(PasswordLength.MAX_BYTES).isEqualTo(512);
  }

  @Test
  void refusesWhatHasNoBytes() {
    AT_LEAST_EIGHT.of("abcdefgh\uD800").contains("valid Unicode");
  }

  @Test
  void knowsItsBounds() {
    assertThat(new PasswordLength(128).minimum()).isEqualTo(128);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PasswordLength(7))
        .withMessageContaining("minimum");
    assertThatIllegalArgumentException().isThrownBy(() -> new PasswordLength(129));
  }

  private static Refusal refusalOf(PasswordLength rule) {
    return Refusal.under(
        "password",
        "INVALID_PASSWORD",
        typed -> {
          rule.check(Secret.of(typed));
          return rule;
        });
  }
}
