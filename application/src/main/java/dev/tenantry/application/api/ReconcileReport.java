package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What came of a reconciliation.
 *
 * @param applied whether what was found was exchanged as well
 * @param compared how many entities were looked at, whether they are on one side or on both
 * @param counts how many discrepancies of each kind were found; a kind that is missing was not. Of
 *     a remote BaaS none are known
 * @param first the first {@value #MAX_LISTED} discrepancies; {@link Reconcile#reportingTo} gets all
 * @param exchanges what came of the exchanges
 */
public record ReconcileReport(
    boolean applied,
    long compared,
    ImmutableMap<Discrepancy.Kind, Long> counts,
    ImmutableList<Discrepancy> first,
    DrainReport exchanges) {

  /** The most discrepancies that are listed here. */
  public static final int MAX_LISTED = 1_000;

  /** How many discrepancies of this kind were found. */
  public long count(Discrepancy.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** Whether both sides were looked at to their end, and no discrepancy was found. */
  public boolean isClean() {
    return counts.isEmpty() && !exchanges.unreachable();
  }
}
