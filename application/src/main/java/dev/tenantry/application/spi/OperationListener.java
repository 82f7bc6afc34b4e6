package dev.tenantry.application.spi;

import java.util.Optional;

/**
 * Driven port: is told what the library does, to measure, trace or count it.
 *
 * <p>It learns names and counts, never ids, input or other data of a person. It takes the time by
 * itself. Called in the thread that it is about, several threads at once; whatever it throws is
 * logged by the name of its class and changes nothing else. It must not call the library from
 * within. Thread-safe.
 */
public interface OperationListener {

  /**
   * Told that a use case begins, before anything of it is done; the answer is told of its end, once
   * and in the same thread.
   */
  Running began(UseCase useCase);

  /** Told that a drain ended, the worker's included. */
  void drained(Drained drained);

  /** A use case that has begun. */
  interface Running {

    /**
     * Told that it ended.
     *
     * @param failure empty if it went well; else the code of the {@code TenantryException}, or
     *     {@value UNKNOWN_FAILURE} for anything else
     */
    void ended(Optional<String> failure);
  }

  /** Stands for a failure that has no code. */
  String UNKNOWN_FAILURE = "UNKNOWN";
}
