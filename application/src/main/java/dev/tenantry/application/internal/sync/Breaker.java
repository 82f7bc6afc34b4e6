package dev.tenantry.application.internal.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps callers from waiting for a side that was just found unreachable: for a few seconds nobody
 * tries it but a drain. Thread-safe.
 */
final class Breaker {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Clock clock;
  private volatile @Nullable Instant unreachableSince;

  Breaker(Clock clock) {
    this.clock = clock;
  }

  void note(boolean isUnreachable) {
    unreachableSince = isUnreachable ? clock.instant() : null;
  }

  /**
   * A clock that was set back opens no long pause: a moment that is yet to come counts for nothing.
   */
  boolean isOpen() {
    Instant since = unreachableSince;
    Instant now = clock.instant();
    return since != null && !now.isBefore(since) && now.isBefore(since.plus(PAUSE));
  }
}
