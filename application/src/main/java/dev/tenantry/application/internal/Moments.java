package dev.tenantry.application.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Domain time: the clock's, cut to the microseconds that every engine keeps. */
record Moments(Clock clock) {

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
