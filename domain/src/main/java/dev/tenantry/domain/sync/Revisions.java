package dev.tenantry.domain.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How a side numbers its own changes of one entity. */
public final class Revisions {

  private Revisions() {}

  /**
   * The revision after {@code last}: the time in microseconds since 1970, unless the clock stands
   * behind, then one more than the last. So it grows whatever the clock does, and after a restored
   * backup it is larger than anything given out before.
   */
  public static long next(long last, Instant now) {
    return Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
  }
}
