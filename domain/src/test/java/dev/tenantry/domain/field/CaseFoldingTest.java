package dev.tenantry.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CaseFoldingTest {

  @Test
  void foldsLatinGreekAndCyrillic() {
    assertThat(CaseFolding.fold("ÀÉÎ Łódź")).isEqualTo("àéî łódź");
    assertThat(CaseFolding.fold("ΑΒΓ")).isEqualTo("αβγ");
    assertThat(CaseFolding.fold("ЖЩЫ")).isEqualTo("жщы");
  }

  @Test
  void foldsCharactersOutsideTheBasicPlane() {
    assertThat(CaseFolding.fold("x𐐀")).isEqualTo("x𐐨");
  }

  @Test
  void answersTheSameObjectWhereNothingIsToBeFolded() {
    String folded = "anna 12";

    assertThat(CaseFolding.fold(folded)).isSameAs(folded);
  }

  @Test
  void isTheSameUnderATurkishDefaultLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(CaseFolding.fold("TITLE")).isEqualTo("title");
    } finally {
      Locale.setDefault(before);
    }
  }
}
