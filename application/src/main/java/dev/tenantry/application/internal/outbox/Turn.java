package dev.tenantry.application.internal.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How much is told before the teller looks up: the worker goes back to the sync then, which a slow
 * mail server or webhook would hold up otherwise. For one thread.
 */
final class Turn {

  /** What a change waits for, at most, before it is brought to the other side; and one entry. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Ends a turn even where the clock stands still or is set back. */
  private static final int MOST = 100;

  private final Clock clock;
  private final Instant end;
  private int left;

  private Turn(Clock clock, Instant end, int left) {
    this.clock = clock;
    this.end = end;
    this.left = left;
  }

  /** A turn of the worker. */
  static Turn begin(Clock clock) {
    return new Turn(clock, clock.instant().plus(LONGEST), MOST);
  }

  /** A turn of somebody who waits until everything is told. */
  static Turn withoutEnd(Clock clock) {
    return new Turn(clock, Instant.MAX, Integer.MAX_VALUE);
  }

  /** Notes that an entry was told, or failed. */
  void tookOne() {
    left--;
  }

  boolean isOver() {
    return left <= 0 || !clock.instant().isBefore(end);
  }
}
