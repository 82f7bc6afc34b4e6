package dev.tenantry.domain.sync;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.time.Instant;

/**
 * What came of receiving the other side's state.
 *
 * @param <E> the entity
 * @param replica this side's copy afterwards: store it unless it is the one that received
 * @param outcome what happened
 * @param superseded the shared fields in which an edit made at the BaaS, unseen by the Platform
 *     until now, was overwritten; on the Platform also those that the BaaS reports. Names only,
 *     best effort
 */
public record Reception<E>(
    Replica<E> replica, Outcome outcome, ImmutableSet<Field<E, ?>> superseded) {

  /** What receiving a state can lead to. */
  public enum Outcome {
    /** A value changed here. */
    APPLIED,
    /** No value changed here, but what this side knows about the exchange did. */
    UNCHANGED,
    /** The state brought nothing new: nothing changed here. */
    IGNORED,
    /**
     * The BaaS has seen a revision that the Platform has forgotten, so the Platform was restored
     * from a backup: nothing was overwritten, and the Platform's copy waits for an operator.
     */
    REGRESSED
  }

  static <E> Reception<E> of(Replica<E> mine, ReplicaState<E> other, Instant now) {
    Progress progress = mine.progress();
    boolean isPlatform = mine.side() == SystemOfRecord.PLATFORM;
    if (isPlatform && !progress.remembers(other.seen())) {
      return refused(mine.with(mine.values(), mine.stamps(), progress.halted(other.seen())));
    }
    boolean isNewest = !isPlatform && other.revision() >= mine.seen();
    if (mine.isHalted() || (isNewest && !other.accountsFor(mine.seen()))) {
      return refused(mine);
    }
    Merge.Merged<E> merged = Merge.merge(mine, other, isNewest);
    Values<E> values =
        merged.isChanged() ? mine.fields().updated(merged.values(), now) : mine.values();
    // The Platform's answer is a shipment too, so it is remembered here and nobody can forget to.
    Replica<E> result =
        mine.with(values, merged.stamps(), progress.merged(mine.side(), other, now)).ship();
    ImmutableSet<Field<E, ?>> superseded =
        isPlatform
            ? Sets.union(merged.superseded(), other.superseded()).immutableCopy()
            : merged.superseded();
    Outcome unchanged = result.equals(mine) ? Outcome.IGNORED : Outcome.UNCHANGED;
    return new Reception<>(result, merged.isChanged() ? Outcome.APPLIED : unchanged, superseded);
  }

  private static <E> Reception<E> refused(Replica<E> after) {
    return new Reception<>(after, Outcome.REGRESSED, ImmutableSet.of());
  }

  /**
   * The state to answer with; on the BaaS it names what was superseded, so that the Platform can
   * publish it.
   */
  public ReplicaState<E> answer() {
    return replica.state().withSuperseded(superseded);
  }
}
