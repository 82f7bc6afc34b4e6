package dev.tenantry.domain.sync;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.util.OptionalLong;

/**
 * Rebuilds a copy from what an adapter stored; whatever is left out is as on a row that was never
 * exchanged. For one thread.
 *
 * @param <E> the entity
 */
public final class ReplicaBuilder<E> {

  private final SystemOfRecord side;
  private final Values<E> values;
  private Stamps<E> stamps;
  private long revision;
  private long seen;
  private long confirmed;
  private long highestConfirmed;
  private ImmutableSortedSet<Long> sent = ImmutableSortedSet.of();
  private boolean forced;
  private OptionalLong regressedAt = OptionalLong.empty();
  private long version;

  ReplicaBuilder(SystemOfRecord side, Values<E> values) {
    this.side = side;
    this.values = values;
    this.stamps = Stamps.none(values.catalogue());
  }

  /** See {@link Replica#stamps()}. */
  public ReplicaBuilder<E> stamps(Stamps<E> stored) {
    this.stamps = stored;
    return this;
  }

  /** See {@link Replica#revision()}. */
  public ReplicaBuilder<E> revision(long stored) {
    this.revision = stored;
    return this;
  }

  /** See {@link Replica#seen()}. */
  public ReplicaBuilder<E> seen(long stored) {
    this.seen = stored;
    return this;
  }

  /** See {@link Replica#confirmed()}. */
  public ReplicaBuilder<E> confirmed(long stored) {
    this.confirmed = stored;
    return this;
  }

  /** See {@link Replica#highestConfirmed()}. */
  public ReplicaBuilder<E> highestConfirmed(long stored) {
    this.highestConfirmed = stored;
    return this;
  }

  /** See {@link Replica#sent()}. */
  public ReplicaBuilder<E> sent(Iterable<Long> stored) {
    this.sent = ImmutableSortedSet.copyOf(stored);
    return this;
  }

  /** See {@link Replica#forced()}. */
  public ReplicaBuilder<E> forced(boolean stored) {
    this.forced = stored;
    return this;
  }

  /** See {@link Replica#regressedAt()}. */
  public ReplicaBuilder<E> regressedAt(OptionalLong stored) {
    this.regressedAt = stored;
    return this;
  }

  /** See {@link Replica#version()}. */
  public ReplicaBuilder<E> version(long stored) {
    this.version = stored;
    return this;
  }

  /** The copy. */
  public Replica<E> build() {
    return new Replica<>(
        side,
        values,
        stamps,
        new Progress(revision, seen, confirmed, highestConfirmed, sent, forced, regressedAt),
        version);
  }
}
