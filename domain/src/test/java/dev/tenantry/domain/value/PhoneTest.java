package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

  private static final long SEED = 20_261_103;
  private static final Refusal REFUSAL = Refusal.under("phone", "INVALID_PHONE", Phone::parse);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+15550001234",
        " +1 (555) 000-1234 ",
        "+1.555.000.1234",
        "+1\u00A0555\u2011000\u20131234",
        "+ 1 555 000 1234",
      })
  void dropsTheSeparators(String typed) {
    assertThat(Phone.parse(typed).value()).isEqualTo("+15550001234");
  }

  @Test
  void keepsTheLeadingZeroOfAnItalianNumber() {
    assertThat(Phone.parse("+39 06 1234 5678").value()).isEqualTo("+390612345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "5550009876",
        "0015550009876",
        "(+1) 5550001234",
        "+0155500012",
        "++15550001234",
        "+1555000x1234",
        "+1555\n0001234",
        "+1555000\u200B1234",
        "+١٥٥٥٠٠٠١٢٣٤",
        "+15550001234 ext. 5",
        "+44 (0)20 7946 0000",
        "+1555000\uD8001234",
      })
  void refusesWhatIsNoInternationalNumber(String typed) {
    REFUSAL.of(typed);
  }

  @Test
  void saysThatTheCountryCodeIsMissing() {
    REFUSAL.of("555 000 1234").contains("country code");
  }

  @Test
  void saysThatTheTrunkPrefixIsTooMuch() {
    REFUSAL.of("+44 (0)20 7946 0000").contains("(0)");
  }

  @Test
  void countsTheDigits() {
    assertThat(Phone.parse("+" + "1".repeat(Phone.MIN_DIGITS)).value()).hasSize(8);
    assertThat(Phone.parse("+" + "1".repeat(Phone.MAX_DIGITS)).value()).hasSize(16);
    REFUSAL.of("+" + "1".repeat(6)).contains("7 to 15 digits");
    REFUSAL.of("+" + "1".repeat(16)).contains("7 to 15 digits");
  }

  @Test
  void countsTheSeparatorsAsTyped() {
    assertThat(Phone.parse("+1" + "-".repeat(55) + "5550001").value()).isEqualTo("+15550001");
    REFUSAL.of("+1" + "-".repeat(56) + "5550001").contains("64 characters");
    REFUSAL.of("+" + "1".repeat(10_000));
  }

  @Test
  void readsBackWhatItKeeps() {
    RandomText random = new RandomText(SEED);
    for (int i = 0; i < RandomText.CASES; i++) {
      StringBuilder typed = new StringBuilder("+").append(1 + random.below(9));
      for (int digit = 0; digit < 8; digit++) {
        typed.append(" -.(".charAt(random.below(4))).append(random.below(10));
      }
      Phone phone = Phone.parse(typed.toString());
      assertThat(phone.value()).as("'%s', seed %s", typed, SEED).matches("\\+[1-9][0-9]{8}");
      assertThat(Phone.parse(phone.value())).isEqualTo(phone).hasSameHashCodeAs(phone);
    }
  }

  @Test
  void showsNoNumber() {
    assertThat(Phone.parse("+15550001234")).hasToString("Phone[...]");
  }
}
