package dev.tenantry.domain.sync;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.time.Instant;
import java.util.OptionalLong;

/** What one side remembers of the exchange about one entity; {@link Replica} explains each part. */
record Progress(
    long revision,
    long seen,
    long confirmed,
    long highestConfirmed,
    ImmutableSortedSet<Long> sent,
    boolean forced,
    OptionalLong regressedAt) {

  static final Progress NONE =
      new Progress(0, 0, 0, 0, ImmutableSortedSet.of(), false, OptionalLong.empty());

  boolean isHalted() {
    return regressedAt.isPresent();
  }

  /**
   * Whether the BaaS can have seen this revision: one that was confirmed since, or sent and not
   * answered yet.
   */
  boolean remembers(long seenByBaas) {
    return seenByBaas <= highestConfirmed || sent.contains(seenByBaas);
  }

  Progress advanced(Instant now) {
    return new Progress(
        Revisions.next(revision, now),
        seen,
        confirmed,
        highestConfirmed,
        sent,
        forced,
        regressedAt);
  }

  Progress sending() {
    return remembers(revision)
        ? this
        : new Progress(
            revision, seen, confirmed, highestConfirmed, sentAnd(revision), forced, regressedAt);
  }

  /**
   * The BaaS has seen what is forgotten here. An operator's earlier decision was about another
   * revision.
   */
  Progress halted(long seenByBaas) {
    long newest = Math.max(seenByBaas, regressedAt.orElse(0));
    return new Progress(
        revision, seen, confirmed, highestConfirmed, sent, false, OptionalLong.of(newest));
  }

  /**
   * The operator has decided: this Platform continues above what the BaaS saw, and remembers it
   * from now on.
   */
  Progress resumed(long seenOfBaas, Instant now) {
    checkState(isHalted(), "nothing has halted here, so there is nothing to decide");
    long forgotten = regressedAt.getAsLong();
    return new Progress(
        Revisions.next(Math.max(revision, forgotten), now),
        Math.max(seen, seenOfBaas),
        confirmed,
        highestConfirmed,
        sentAnd(forgotten),
        true,
        OptionalLong.empty());
  }

  /** After the other side's state has been merged here. */
  Progress merged(SystemOfRecord side, ReplicaState<?> other, Instant now) {
    long newestSeen = Math.max(seen, other.revision());
    if (other.seen() > revision) {
      // This side was restored: it continues above what the other knows of it.
      return new Progress(
          Revisions.next(other.seen(), now),
          newestSeen,
          confirmed,
          highestConfirmed,
          sent,
          forced,
          regressedAt);
    }
    // A late answer may lower what is confirmed: that costs a repeat, nothing else.
    long highest = side == SystemOfRecord.PLATFORM ? Math.max(highestConfirmed, other.seen()) : 0;
    return new Progress(
        revision,
        newestSeen,
        other.seen(),
        highest,
        sent.tailSet(highest, false),
        forced && other.seen() < revision,
        regressedAt);
  }

  private ImmutableSortedSet<Long> sentAnd(long another) {
    ImmutableSortedSet.Builder<Long> all = ImmutableSortedSet.naturalOrder();
    if (sent.size() < Replica.MAX_SENT) {
      all.addAll(sent);
    } else { // The oldest is kept: it most likely arrived before the line went dead.
      all.add(sent.first()).addAll(sent.asList().subList(2, sent.size()));
    }
    return all.add(another).build();
  }
}
