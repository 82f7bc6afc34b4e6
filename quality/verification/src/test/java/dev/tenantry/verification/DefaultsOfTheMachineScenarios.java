package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A machine in Turkey or Berlin: its locale and its time zone change nothing. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
abstract class DefaultsOfTheMachineScenarios extends Scenarios {

  private final Locale usualLocale = Locale.getDefault();
  private final TimeZone usualTimeZone = TimeZone.getDefault();

  @BeforeEach
  final void moveToAnotherCountry() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
  }

  @AfterEach
  final void moveBack() {
    Locale.setDefault(usualLocale);
    TimeZone.setDefault(usualTimeZone);
  }

  @Test
  void addressesFoldByTheRootLocale() {
    create(CreateUser.of("MIRI@EXAMPLE-SITE.COM", "first"));

    refusal(
        ConflictException.class, () -> create(CreateUser.of("miri@example-site.com", "second")));
    assertThat(
            admin
                .users(UserQuery.where(UserFields.EMAIL.equalTo("Miri@Example-Site.com")))
                .totalCount())
        .isEqualTo(1);
  }

  @Test
  void searchAndPatternsFoldTheSameEverywhere() {
    User miri = create(named("x").withLastName("WILLIS").withFirstName("iris"));

    assertThat(admin.users(UserQuery.all().search(UserFields.LAST_NAME, "lis")).data())
        .containsExactly(miri);
    assertThat(admin.users(UserQuery.where(UserFields.FIRST_NAME.iLike("IR%"))).data())
        .containsExactly(miri);
  }

  @Test
  void localesAndTimeZonesComeInTheirCanonicalForm() {
    User miri = create(named("x").withLocale("EN-in").withTimezone("ASIA/DILI"));

    assertThat(miri.locale()).contains("en-IN");
    assertThat(miri.timezone()).contains("Asia/Dili");
  }

  @Test
  void codesStayWhatTheyAre() {
    assertThat(problems(() -> create(CreateUser.of("no address", " x").withTimezone("x"))))
        .containsExactlyInAnyOrder(
            "email INVALID_EMAIL", "reference INVALID_REFERENCE", "timezone INVALID_TIMEZONE");
  }

  @Test
  void aMomentThatTheLocalClockSkipsIsKept() {
    Instant skippedInBerlin = Instant.parse("2026-03-29T02:30:00.123456Z");
    clock.advance(Duration.between(START, skippedInBerlin));

    User miri = admin.createUser(named("miri"));
    moveBack();

    assertThat(miri.createdAt()).isEqualTo(skippedInBerlin.truncatedTo(ChronoUnit.MICROS));
    assertThat(current(miri)).isEqualTo(miri);
    assertThat(copyOf(miri).createdAt()).isEqualTo(skippedInBerlin);
  }
}
