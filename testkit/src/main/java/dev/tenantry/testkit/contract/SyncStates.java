package dev.tenantry.testkit.contract;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaBuilder;
import dev.tenantry.domain.sync.Stamps;
import java.util.OptionalLong;
import java.util.Random;

/** Copies in states of the exchange that an adapter has to keep. */
final class SyncStates {

  /** The order of magnitude of a revision: microseconds since 1970. */
  private static final long REVISION = 1_795_000_000_000_000L;

  private SyncStates() {}

  /** A copy at its first revision, which the other side has not confirmed. */
  static <E> Replica<E> fresh(SystemOfRecord side, Values<E> values) {
    return Replica.restore(side, values).revision(REVISION).build();
  }

  /** A copy with something in each part of what it remembers. */
  static <E> Replica<E> eventful(SystemOfRecord side, Values<E> values, String stamped) {
    String stamps = stamped + ":" + REVISION + "." + (REVISION + 1) + ",unknownToThisVersion:7.3";
    ReplicaBuilder<E> builder =
        Replica.restore(side, values)
            .stamps(Stamps.parse(values.catalogue(), stamps))
            .revision(REVISION + 99)
            .seen(REVISION + 1)
            .confirmed(REVISION + 2);
    return side == SystemOfRecord.BAAS
        ? builder.build()
        : builder
            .highestConfirmed(REVISION + 3)
            .sent(revisions(REVISION + 4, Replica.MAX_SENT))
            .forced(true)
            .regressedAt(OptionalLong.of(REVISION + 123))
            .build();
  }

  /** A copy that is pending or not. */
  static <E> Replica<E> random(SystemOfRecord side, Values<E> values, Random random) {
    long confirmed = REVISION - random.nextInt(2);
    return Replica.restore(side, values).revision(REVISION).confirmed(confirmed).build();
  }

  /** The copy, as if it had been made from a stored row of this version. */
  static <E> Replica<E> atVersion(long version, Replica<E> copy) {
    return changing(copy, copy.values()).version(version).build();
  }

  /** The copy, whose other side has confirmed its newest revision. */
  static <E> Replica<E> confirmed(Replica<E> copy) {
    return changing(copy, copy.values()).confirmed(copy.revision()).build();
  }

  /** The copy, whose other side was restored from a backup and knows nothing of it. */
  static <E> Replica<E> forgotten(Replica<E> copy) {
    return changing(copy, copy.values()).confirmed(0).build();
  }

  /** The copy, with a newer revision that the other side has not confirmed. */
  static <E> Replica<E> advanced(Replica<E> copy) {
    return changing(copy, copy.values()).revision(copy.revision() + 1).build();
  }

  /** The copy, which has seen a newer revision of the other side's. */
  static <E> Replica<E> seeing(Replica<E> copy) {
    return changing(copy, copy.values()).seen(copy.seen() + 1).build();
  }

  /** The copy, waiting for an operator. */
  static <E> Replica<E> halted(Replica<E> copy) {
    return changing(copy, copy.values()).regressedAt(OptionalLong.of(copy.revision() + 1)).build();
  }

  /** The copy with other values, which were received and are no change of its own. */
  static <E> Replica<E> withValues(Replica<E> copy, Values<E> values) {
    return changing(copy, values).build();
  }

  private static <E> ReplicaBuilder<E> changing(Replica<E> copy, Values<E> values) {
    return Replica.restore(copy.side(), values)
        .stamps(copy.stamps())
        .revision(copy.revision())
        .seen(copy.seen())
        .confirmed(copy.confirmed())
        .highestConfirmed(copy.highestConfirmed())
        .sent(copy.sent())
        .forced(copy.forced())
        .regressedAt(copy.regressedAt())
        .version(copy.version());
  }

  private static ImmutableList<Long> revisions(long first, int number) {
    return ContiguousSet.create(Range.closedOpen(first, first + number), DiscreteDomain.longs())
        .asList();
  }
}
