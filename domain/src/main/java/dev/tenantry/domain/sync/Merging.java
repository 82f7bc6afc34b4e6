package dev.tenantry.domain.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import org.jspecify.annotations.Nullable;

/** One merge of the other side's state into a copy, field by field; for one thread. */
final class Merging<E> {

  private final Replica<E> mine;
  private final ReplicaState<E> other;
  private final boolean isNewest;
  private final boolean isPlatform;
  private final ImmutableSet.Builder<Field<E, ?>> superseded = ImmutableSet.builder();
  private Stamps<E> stamps;
  private Values.@Nullable Builder<E> changed;

  Merging(Replica<E> mine, ReplicaState<E> other, boolean isNewest) {
    this.mine = mine;
    this.other = other;
    this.isNewest = isNewest;
    this.isPlatform = mine.side() == SystemOfRecord.PLATFORM;
    this.stamps = mine.stamps();
  }

  Merge.Merged<E> merged() {
    ImmutableList<Field<E, ?>> shared = mine.fields().shared;
    for (int i = 0; i < shared.size(); i++) {
      merge(shared.get(i), i);
    }
    if (isNewest) {
      mine.fields().platformOnly.forEach(this::take);
    }
    Values<E> values = changed == null ? mine.values() : changed.build();
    return new Merge.Merged<>(values, stamps, superseded.build(), changed != null);
  }

  private void merge(Field<E, ?> field, int position) {
    Stamp own = mine.stamps().at(position);
    Stamp theirs = other.stamps().at(position);
    if (theirs.isNone() && !(own.isNone() && isNewest)) {
      return; // The other side knows nothing of the field, or not that it is shared.
    }
    SystemOfRecord winner = isPlatform ? Merge.winner(own, theirs) : Merge.winner(theirs, own);
    if (winner == SystemOfRecord.PLATFORM && isLostEdit(field, own, theirs)) {
      superseded.add(field);
    }
    if (winner != mine.side()) {
      take(field);
      stamps = own.equals(theirs) ? stamps : stamps.with(position, theirs);
    }
  }

  /** Whether the BaaS's value is an edit that the Platform sees only now, or never will. */
  private boolean isLostEdit(Field<E, ?> field, Stamp own, Stamp theirs) {
    long edit = isPlatform ? theirs.baas() : own.baas();
    long seenByPlatform = isPlatform ? mine.seen() : other.seen();
    return edit > seenByPlatform && !mine.values().agreesWith(other.values(), field);
  }

  private void take(Field<E, ?> field) {
    if (!mine.values().agreesWith(other.values(), field)) {
      changed = changed == null ? mine.values().toBuilder() : changed;
      changed.setFrom(other.values(), field);
    }
  }
}
