package dev.tenantry.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RevisionsTest {

  @Test
  void isTheTimeInMicroseconds() {
    assertThat(Revisions.next(0, Instant.parse("1970-01-01T00:00:01.000002999Z")))
        .isEqualTo(1_000_002);
    assertThat(Revisions.next(7, Instant.parse("2026-01-01T00:00:00Z")))
        .isEqualTo(1_767_225_600_000_000L);
  }

  @Test
  void growsByOneWhileTheClockStandsBehind() {
    assertThat(Revisions.next(500, Instant.EPOCH)).isEqualTo(501);
    assertThat(Revisions.next(500, Pair.at(500))).isEqualTo(501);
    assertThat(Revisions.next(500, Pair.at(501))).isEqualTo(501);
    assertThat(Revisions.next(500, Pair.at(502))).isEqualTo(502);
    assertThat(Revisions.next(0, Instant.parse("1969-12-31T23:59:59Z"))).isEqualTo(1);
  }
}
