package dev.tenantry.application.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private static final int MANY = 10_000;

  @Test
  void idsAreOfVersionSevenAndTheRfcsVariant() {
    assertThat(many("2026-03-01T10:00:00.123Z"))
        .allSatisfy(
            id -> {
              assertThat(id.version()).isEqualTo(7);
              assertThat(id.variant()).isEqualTo(2);
            });
  }

  @Test
  void theFirstFortyEightBitsAreTheClocksMilliseconds() {
    Instant now = Instant.parse("2026-03-01T10:00:00.123456Z");

    UUID id = at(now).next();

    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    assertThat(id.toString()).startsWith("019ca8d7-2d7b-7");
  }

  @Test
  void idsOfALaterMillisecondAreGreaterAsTextAndSoAsBytes() {
    ImmutableList<UUID> earlier = many("2026-03-01T10:00:00.123Z");
    ImmutableList<UUID> later = many("2026-03-01T10:00:00.124Z");

    String greatestOfTheEarlier =
        earlier.stream().map(UUID::toString).max(String::compareTo).orElseThrow();
    assertThat(later)
        .allSatisfy(id -> assertThat(id.toString()).isGreaterThan(greatestOfTheEarlier));
  }

  @Test
  void everyBitBehindTheTimeThatIsNotFixedIsRandom() {
    long highOnes = 0;
    long highZeros = 0;
    long lowOnes = 0;
    long lowZeros = 0;
    for (UUID id : many("2026-03-01T10:00:00.123Z")) {
      highOnes |= id.getMostSignificantBits();
      highZeros |= ~id.getMostSignificantBits();
      lowOnes |= id.getLeastSignificantBits();
      lowZeros |= ~id.getLeastSignificantBits();
    }

    assertThat(highOnes & highZeros).isEqualTo(0xFFFL);
    assertThat(lowOnes & lowZeros).isEqualTo(0x3FFF_FFFF_FFFF_FFFFL);
  }

  @Test
  void noIdOfOneMillisecondIsGivenTwice() {
    assertThat(many("2026-03-01T10:00:00.123Z")).doesNotHaveDuplicates();
  }

  private static ImmutableList<UUID> many(String instant) {
    TimeOrderedIds ids = at(Instant.parse(instant));
    return Stream.generate(ids::next).limit(MANY).collect(ImmutableList.toImmutableList());
  }

  private static TimeOrderedIds at(Instant instant) {
    return new TimeOrderedIds(Clock.fixed(instant, ZoneOffset.UTC));
  }
}
