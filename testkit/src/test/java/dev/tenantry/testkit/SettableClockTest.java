package dev.tenantry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  private static final Instant START = Instant.parse("2026-05-06T07:08:09.123456Z");

  private final SettableClock clock = SettableClock.at(START);

  @Test
  void standsStillUntilItIsMoved() {
    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void movesOnAndBack() {
    clock.advance(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));

    clock.advance(Duration.ofMinutes(-10));
    assertThat(clock.instant()).isEqualTo(START.minusSeconds(300));
  }

  @Test
  void showsTheInstantThatItIsSetTo() {
    clock.set(Instant.EPOCH);

    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    assertThat(clock.millis()).isZero();
  }

  @Test
  void movesItsClocksOfOtherZonesWithIt() {
    Clock elsewhere = clock.withZone(ZoneId.of("Asia/Bangkok"));
    clock.advance(Duration.ofDays(1));

    assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Bangkok"));
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void beginsAtNoonWhereNothingElseIsSaid() {
    assertThat(SettableClock.atNoon().instant()).isEqualTo("2026-01-01T12:00:00Z");
  }
}
