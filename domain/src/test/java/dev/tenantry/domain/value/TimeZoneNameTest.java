package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneNameTest {

  private static final Refusal REFUSAL =
      Refusal.under("timezone", "INVALID_TIMEZONE", TimeZoneName::parse);

  @ParameterizedTest
  @CsvSource({
    "Asia/Bangkok, Asia/Bangkok",
    "asia/bangkok, Asia/Bangkok",
    "' utc ', UTC",
    "america/argentina/buenos_aires, America/Argentina/Buenos_Aires",
    "etc/gmt+7, Etc/GMT+7",
    "Asia/Calcutta, Asia/Calcutta",
  })
  void keepsTheNameOfTheDatabase(String typed, String name) {
    TimeZoneName zone = TimeZoneName.parse(typed);
    assertThat(zone.value()).isEqualTo(name);
    assertThat(zone.toZoneId()).isEqualTo(ZoneId.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+07:00",
        "UTC+7",
        "GMT+07:00",
        "Z",
        "Manila",
        "Asia/Nowhere",
        "Asia/Bangkok\u0000",
        "Asia/ Bangkok",
        "Asia\\Bangkok",
        "SystemV/PST8PDT",
        "Asia/Bang\uD800kok",
      })
  void refusesWhatIsNoZone(String typed) {
    REFUSAL.of(typed);
  }

  @Test
  void refusesEndlessText() {
    REFUSAL.of("UTC".repeat(10_000));
  }

  @Test
  void takesEveryZoneOfTheDatabaseInAnyCase() {
    ZoneId.getAvailableZoneIds().stream()
        .filter(name -> !name.startsWith("SystemV/"))
        .forEach(
            name ->
                assertThat(TimeZoneName.parse(name.toUpperCase(Locale.ROOT)))
                    .isEqualTo(TimeZoneName.parse(name))
                    .extracting(TimeZoneName::value)
                    .isEqualTo(name));
  }

  @Test
  void aTurkishMachineChangesNothing() {
    assertThat(DefaultLocale.turkish(() -> TimeZoneName.parse("ASIA/MANILA").value()))
        .isEqualTo("Asia/Manila");
  }
}
