package dev.tenantry.application.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Drains again and again, on an executor of the host's, until it is stopped.
 *
 * <p>It begins after a random part of the pause, so that instances that start together do not drain
 * together. A drain that fails, however badly, does not end it. Thread-safe.
 */
public interface Worker {

  /**
   * Starts, with a pause between the end of one drain and the beginning of the next.
   *
   * @param executor the host's, which stays the host's to shut down
   * @param pause more than zero
   * @throws IllegalStateException if it runs already
   */
  void start(ScheduledExecutorService executor, Duration pause);

  /** Stops after the drain that runs, if one does; does nothing where it does not run. */
  void stop();

  /** Whether it was started, and neither stopped since nor its executor shut down. */
  boolean isRunning();

  /**
   * When a drain last ended without finding the other side unreachable, and neither it nor what was
   * due to be told came to a halt; empty if none has.
   */
  Optional<Instant> lastSuccess();
}
