package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.domain.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

  private static final long SEED = 20_261_104;
  private static final Refusal REFUSAL = Refusal.under("name", "INVALID_NAME", Name::parse);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna",
        "O'Neil-Smith, Jr.",
        "María José",
        "Ægir",
        "王秀英",
        "علی\u200Cرضا", // spelled with a zero-width non-joiner
        "ක්\u200Dෂ",
        "\uD83D\uDC69\u200D\uD83D\uDCBB \u2764\uFE0F GmbH",
      })
  void takesNamesOfAnyScriptAsTheyAre(String typed) {
    assertThat(Name.parse(typed).value()).isEqualTo(typed);
  }

  @Test
  void trimsAndComposes() {
    assertThat(Name.parse(" \u00A0Rene\u0301\n").value()).isEqualTo("Ren\u00E9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \u3000 ",
        "An\u0000na",
        "An\nna",
        "An\u0085na",
        "An\u2028na",
        "An\u202Ena",
        "An\u2066na",
        "\u200FAnna",
        "An\u200Bna",
        "\uFEFFAnna",
        "An\uD800na",
        "An\uDC00",
        "An\uDB40\uDC41na",
        "\u200D",
        "\u200C \u200C",
        "\u3164",
        "\uFE0F",
      })
  void refusesWhatCannotBeSeen(String typed) {
    REFUSAL.of(typed);
  }

  @Test
  void countsCharactersAfterComposing() {
    assertThat(Name.parse("e\u0301".repeat(200)).value()).isEqualTo("\u00E9".repeat(200));
    assertThat(Name.parse("\uD83D\uDE00".repeat(200)).value()).hasSize(400);
    REFUSAL.of("x".repeat(201)).contains("200 characters");
    REFUSAL.of("\uD83D\uDE00".repeat(200) + "x").contains("200 characters");
    REFUSAL.of("e\u0301".repeat(201)).contains("200 characters");
  }

  @Test
  void blanksAroundItDoNotCount() {
    assertThat(Name.parse(" ".repeat(10_000) + "Anna" + "\n".repeat(10_000)).value())
        .isEqualTo("Anna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u0301", "\u0301\u0323", "\uD800"})
  void refusesEndlessTextAtOnce(String piece) {
    REFUSAL.of(piece.repeat(500_000)).contains("200 characters");
  }

  @Test
  void readsBackWhatItKeeps() {
    RandomText random = new RandomText(SEED);
    int accepted = 0;
    for (int i = 0; i < RandomText.CASES; i++) {
      String typed = random.next(3);
      try {
        Name name = Name.parse(typed);
        byte[] stored = name.value().getBytes(StandardCharsets.UTF_8);
        assertThat(Name.parse(new String(stored, StandardCharsets.UTF_8)))
            .as("'%s', seed %s", typed, SEED)
            .isEqualTo(name);
        accepted++;
      } catch (InvalidInputException refused) {
        assertThat(refused.violations()).hasSize(1);
      }
    }
    assertThat(accepted).as("accepted names, or this proves nothing").isGreaterThan(1_000);
  }

  @Test
  void showsNoName() {
    assertThat(Name.parse("Anna")).hasToString("Name[...]");
  }
}
