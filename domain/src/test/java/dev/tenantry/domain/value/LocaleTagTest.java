package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTagTest {

  private static final Refusal REFUSAL =
      Refusal.under("locale", "INVALID_LOCALE", LocaleTag::parse);

  @ParameterizedTest
  @CsvSource({
    "en-US, en-US",
    "en-Us, en-US",
    "EN-us, en-US",
    "' th ', th",
    "zh-hANT-tw, zh-Hant-TW",
    "sr-latn, sr-Latn",
    "es-419, es-419",
    "fil-ph, fil-PH",
    "iw-IL, he-IL",
    "id-ID, id-ID",
  })
  void keepsTheCanonicalTag(String typed, String canonical) {
    LocaleTag tag = LocaleTag.parse(typed);
    assertThat(tag.value()).isEqualTo(canonical);
    assertThat(LocaleTag.parse(canonical)).isEqualTo(tag);
    assertThat(tag.toLocale().toLanguageTag()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "e",
        "english",
        "en_US",
        "en-US-",
        "en--US",
        "en US",
        "xx-YY",
        "xx",
        "en-YY",
        "en-UK",
        "en-999",
        "zzz-US",
        "en-Abcd-US",
        "und",
        "und-US",
        "x-en",
        "i-klingon",
        "ca-valencia",
        "en-u-ca-gregory",
        "en-x-us",
        "en-US\u0000",
        "ｅｎ-US",
        "en-U\uD800",
      })
  void refusesWhatIsNoKnownLanguageAndCountry(String typed) {
    REFUSAL.of(typed);
  }

  @Test
  void saysWhichPartIsUnknown() {
    REFUSAL.of("xx-US").contains("known language");
    REFUSAL.of("en-Abcd").contains("known script");
    REFUSAL.of("en-YY").contains("known country");
    REFUSAL.of("en_US").contains("hyphen");
    REFUSAL.of("en-a-xyz").contains("no extension");
    REFUSAL.of("sl-nedis").contains("no variant");
  }

  @Test
  void takesEveryLanguageAndCountryOfTheStandards() {
    assertThat(Locale.getISOLanguages())
        .allMatch(language -> !LocaleTag.parse(language).value().isEmpty());
    assertThat(Locale.getISOCountries())
        .allMatch(country -> LocaleTag.parse("en-" + country).value().equals("en-" + country));
  }

  @Test
  void readsBackWhatItKeepsOfEveryLocale() {
    Arrays.stream(Locale.getAvailableLocales())
        .filter(locale -> !locale.getLanguage().isEmpty())
        .filter(locale -> locale.getVariant().isEmpty() && !locale.hasExtensions())
        .map(locale -> LocaleTag.parse(locale.toLanguageTag()))
        .forEach(tag -> assertThat(LocaleTag.parse(tag.value())).isEqualTo(tag));
  }

  @Test
  void countsTheCharacters() {
    assertThat(LocaleTag.parse("fil-Latn-419").value()).hasSize(LocaleTag.MAX_CHARACTERS);
    REFUSAL.of("en-US-u-ca-buddhist").contains("12 characters");
    REFUSAL.of("en-".repeat(10_000)).contains("12 characters");
  }

  @Test
  void aTurkishMachineChangesNothing() {
    assertThat(DefaultLocale.turkish(() -> LocaleTag.parse("IT-id").value())).isEqualTo("it-ID");
  }
}
