package dev.tenantry.domain.sync;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;

/**
 * The message of the sync: one side's copy of an entity as it is now.
 *
 * <p>It may be lost, repeated, reordered or arrive a year late. Immutable and thread-safe; {@link
 * #toString} shows no value.
 *
 * @param <E> the entity
 * @param side whose copy this is
 * @param revision the side's own newest revision
 * @param seen the newest revision of the other side that has been merged here
 * @param values what is shipped: neither what is computed on reading, nor the side's own time of
 *     change
 * @param stamps the stamps of the shared fields
 * @param highestConfirmed of the Platform: the highest of its revisions that the BaaS ever
 *     confirmed; 0 from the BaaS
 * @param sent of the Platform: its revisions that were sent since; empty from the BaaS
 * @param forced of the Platform: whether an operator decided that this state stands, whatever the
 *     BaaS has seen
 * @param superseded shared fields in which the side that answers has just overwritten an edit made
 *     at the BaaS; best effort, for information only
 */
public record ReplicaState<E>(
    SystemOfRecord side,
    long revision,
    long seen,
    Values<E> values,
    Stamps<E> stamps,
    long highestConfirmed,
    ImmutableSortedSet<Long> sent,
    boolean forced,
    ImmutableSet<Field<E, ?>> superseded) {

  /** Checks that no revision is negative. */
  public ReplicaState {
    checkArgument(
        revision >= 0 && seen >= 0 && highestConfirmed >= 0,
        "a state's revisions must not be negative");
  }

  /**
   * Whether this Platform knows that the BaaS can have seen this revision of it, or an operator has
   * decided that it does not matter.
   */
  boolean accountsFor(long seenByBaas) {
    return forced || seenByBaas <= highestConfirmed || sent.contains(seenByBaas);
  }

  ReplicaState<E> withSuperseded(ImmutableSet<Field<E, ?>> fields) {
    return new ReplicaState<>(
        side, revision, seen, values, stamps, highestConfirmed, sent, forced, fields);
  }
}
