package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

  private static final Refusal REFUSAL =
      Refusal.under("reference", "INVALID_REFERENCE", Reference::parse);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8d04d09a-8ff8-4393-840d-c69f3f1f7dfa",
        "0",
        "Customer 17 / A",
        "e\u0301",
        "'; drop table users; --",
        "\uD83D\uDE00",
      })
  void takesItExactly(String typed) {
    assertThat(Reference.parse(typed).value()).isEqualTo(typed);
  }

  @Test
  void comparesItExactly() {
    assertThat(Reference.parse("a")).isEqualTo(new Reference("a")).isNotEqualTo(new Reference("A"));
    assertThat(Reference.parse("e\u0301")).isNotEqualTo(Reference.parse("\u00E9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", "a\n", "\u00A0a", "a\u3000"})
  void refusesBlanksAtItsEndsInsteadOfDroppingThem(String typed) {
    REFUSAL.of(typed).contains("blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "a\u0000b",
        "a\tb",
        "a\u2028b",
        "a\u202Eb",
        "a\u200Bb",
        "\uFEFFa",
        "a\uD800b",
        "\uDC00"
      })
  void refusesWhatCannotBeSeenOrStored(String typed) {
    REFUSAL.of(typed);
  }

  @Test
  void countsCharacters() {
    String astral = "\uD83D\uDE00".repeat(Reference.MAX_CHARACTERS);
    assertThat(Reference.parse("x".repeat(200)).value()).hasSize(200);
    assertThat(Reference.parse(astral).value()).isEqualTo(astral);
    REFUSAL.of("x".repeat(201)).contains("200 characters");
    REFUSAL.of(astral + "x").contains("200 characters");
    REFUSAL.of("x".repeat(10_000));
  }

  @Test
  void showsNoReference() {
    assertThat(Reference.parse("anna@example.com")).hasToString("Reference[...]");
  }
}
