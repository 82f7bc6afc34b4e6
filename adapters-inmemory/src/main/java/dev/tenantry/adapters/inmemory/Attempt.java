package dev.tenantry.adapters.inmemory;

import java.time.Instant;

/**
 * What is known about the exchange of a pending copy; it holds for one revision, so that a newer
 * change is due at once and unburdened.
 *
 * @param revision the revision that was to be confirmed
 * @param dueAt when it may be claimed again
 * @param failures how often in a row its exchange has failed
 * @param parked whether it is not due at all
 * @param code the code of the last failure; empty if there was none
 */
record Attempt(long revision, Instant dueAt, int failures, boolean parked, String code) {

  /** A copy of which nothing is known: due before all others. */
  static Attempt first(long revision) {
    return new Attempt(revision, Instant.MIN, 0, false, "");
  }

  Attempt dueAt(Instant changed) {
    return new Attempt(revision, changed, failures, parked, code);
  }

  Attempt failed(Instant nextDueAt, boolean nowParked, String newCode) {
    return new Attempt(revision, nextDueAt, failures + 1, nowParked, newCode);
  }
}
