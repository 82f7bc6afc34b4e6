package dev.tenantry.adapters.jdbc;

import java.util.function.Supplier;

/**
 * Refuses a unit of work inside another: it would need a second connection, and wait for ever for
 * the last one of a pool.
 */
final class NestingGuard {

  private final ThreadLocal<Boolean> isRunning = new ThreadLocal<>();

  <T> T alone(Supplier<T> work) {
    if (isRunning.get() != null) {
      throw new IllegalStateException(
          "a unit of work of this storage is running on this thread already; use its repositories");
    }
    isRunning.set(true);
    try {
      return work.get();
    } finally {
      isRunning.remove();
    }
  }
}
