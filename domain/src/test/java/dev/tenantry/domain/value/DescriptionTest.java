package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

  private static final Refusal REFUSAL =
      Refusal.under("description", "INVALID_DESCRIPTION", Description::parse);

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Two\nlines.\t", "e\u0301", "\ud83d\ude00"})
  void keepsWhatWasTyped(String typed) {
    assertThat(Description.parse(typed).value()).isEqualTo(typed);
  }

  @Test
  void hasAThousandCharactersAtMostAsPeopleCountThem() {
    assertThat(Description.parse("\ud83d\ude00".repeat(1_000)).value()).hasSize(2_000);
    REFUSAL.of("x".repeat(1_001)).contains("1000 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\ud83d", "\ude00x"})
  void refusesWhatNotEveryStorageKeeps(String typed) {
    REFUSAL.of(typed).contains("U+0000");
  }

  @Test
  void showsNoValue() {
    assertThat(Description.parse("canary")).hasToString("Description[...]");
  }
}
