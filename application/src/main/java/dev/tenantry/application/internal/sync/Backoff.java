package dev.tenantry.application.internal.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a failed exchange is tried again: at random up to a limit that doubles
 * with every failure, so that nobody retries in step with anybody else ("full jitter").
 */
public record Backoff(RandomGenerator random) {

  /** After so many failures in a row a copy is parked. */
  public static final int MAX_FAILURES = 10;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** The pause after the failure with this number, counted from 1. */
  public Duration after(int failures) {
    int doublings = Math.min(failures - 1, MAX_FAILURES);
    Duration limit = FIRST.multipliedBy(1L << doublings);
    long millis = Math.min(limit.toMillis(), LONGEST.toMillis());
    return Duration.ofMillis(random.nextLong(millis) + 1);
  }
}
