package dev.tenantry.application.internal;

import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.error.StaleDataException;
import java.util.function.Function;

/**
 * Runs units of work again that found, under the lock, something else than what they had read
 * before it.
 */
final class Retrying {

  private static final int ATTEMPTS = 3;

  private Retrying() {}

  /** A transaction of ours is simply done again; one of the host's is the host's to repeat. */
  static <R, T> T execute(UnitOfWork<R> unit, Function<? super R, ? extends T> work) {
    int attemptsLeft = unit.commitsOnReturn() ? ATTEMPTS : 1;
    while (true) {
      try {
        return unit.execute(work);
      } catch (StaleDataException stale) {
        if (--attemptsLeft == 0) {
          throw stale;
        }
      }
    }
  }
}
