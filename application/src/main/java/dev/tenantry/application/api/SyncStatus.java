package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the two systems are in step, over users and tenants of both sides.
 *
 * @param pending how many copies have changes that the other side has not confirmed, the parked
 *     among them included
 * @param parked how many of them failed too often and are not tried again before they change or are
 *     un-parked
 * @param regressed how many copies wait for an operator, because one side was restored from a
 *     backup; pending or not
 * @param oldest when the pending copy that has waited longest was last changed; empty if none is
 *     pending
 * @param aheadOfClock how far the newest revision of all is ahead of the clock, where that is more
 *     than an hour: then a clock was wrong, and a side that is restored from a backup may give out
 *     revisions again that it had given out before
 * @param unreachable the sides that cannot be reached now; nothing of them is counted
 * @param stuck the parked and regressed copies, the first {@value #MAX_STUCK} of each side and kind
 */
public record SyncStatus(
    long pending,
    long parked,
    long regressed,
    Optional<Instant> oldest,
    Optional<Duration> aheadOfClock,
    ImmutableSet<SystemOfRecord> unreachable,
    ImmutableList<Stuck> stuck) {

  /** The most copies of one side and kind that are listed one by one. */
  public static final int MAX_STUCK = 100;

  /**
   * Whether every change on either side is confirmed by the other, and nothing waits for an
   * operator.
   */
  public boolean isInStep() {
    return pending == 0 && regressed == 0 && unreachable.isEmpty();
  }

  /**
   * A copy that does not move by itself.
   *
   * @param system the side whose copy it is
   * @param entity of what
   * @param id the Platform's id
   * @param regressed whether it waits for an operator; else it is parked
   * @param failures how often in a row its exchange has failed
   * @param code the code of the last failure; empty if there was none
   */
  public record Stuck(
      SystemOfRecord system,
      EntityType entity,
      String id,
      boolean regressed,
      int failures,
      String code) {}
}
