package dev.tenantry.application.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * How many copies of one side wait for the other side.
 *
 * @param pending those whose newest change is not confirmed, the parked among them included
 * @param parked those that failed too often and are not tried again before they change or are
 *     un-parked
 * @param halted those that wait for an operator, because one side was restored from a backup;
 *     pending or not
 * @param oldest when the pending copy that has waited longest was last changed; empty if none is
 *     pending
 * @param newestRevision the greatest revision that any copy of this side has, pending or not; 0
 *     where there is none
 */
public record Backlog(
    long pending, long parked, long halted, Optional<Instant> oldest, long newestRevision) {}
