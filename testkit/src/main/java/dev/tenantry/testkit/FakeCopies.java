package dev.tenantry.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.sync.Reception;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The copies that a BaaS keeps of one kind of entity, by the rules of the sync; guarded by its
 * owner.
 */
final class FakeCopies<E, I extends EntityId> {

  private final IdField<E, I> id;
  private final Map<I, Replica<E>> copies = new LinkedHashMap<>();

  FakeCopies(IdField<E, I> id) {
    this.id = id;
  }

  Optional<Replica<E>> find(I wanted) {
    return Optional.ofNullable(copies.get(wanted));
  }

  void put(Replica<E> copy) {
    copies.put(copy.values().require(id), copy);
  }

  ImmutableList<ReplicaState<E>> pending() {
    return copies.values().stream()
        .filter(Replica::isPending)
        .map(Replica::state)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableMap<I, Replica<E>> all() {
    return ImmutableMap.copyOf(copies);
  }

  void restore(ImmutableMap<I, Replica<E>> backup) {
    copies.clear();
    copies.putAll(backup);
  }

  ImmutableList<ReplicaState<E>> merge(List<ReplicaState<E>> states, Instant now) {
    return states.stream().map(state -> merge(state, now)).collect(ImmutableList.toImmutableList());
  }

  private ReplicaState<E> merge(ReplicaState<E> state, Instant now) {
    Optional<Replica<E>> known = find(state.values().require(id));
    if (known.isEmpty()) {
      Replica<E> first = Replica.received(state, now);
      put(first);
      return first.state();
    }
    Reception<E> reception = known.get().receive(state, now);
    put(reception.replica());
    return reception.answer();
  }
}
