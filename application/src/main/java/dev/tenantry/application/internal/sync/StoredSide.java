package dev.tenantry.application.internal.sync;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Reception;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One side's copies of one kind of entity, as the exchange works with them: each step is one short transaction of that side alone.
 *
 * @param <R> what that side stores
 */
final class StoredSide<R, E, I extends EntityId> implements Responder<E> {

  private final SystemOfRecord side;
  private final UnitOfWork<R> work;
  private final Function<R, ? extends ReplicaRepository<E, I>> copies;
  private final Function<R, SyncQueue<I>> queue;
  private final IdField<E, I> idField;
  private final Clock clock;

  StoredSide(
      SystemOfRecord side,
      UnitOfWork<R> work,
      Function<R, ? extends ReplicaRepository<E, I>> copies,
      Function<R, SyncQueue<I>> queue,
      IdField<E, I> idField,
      Clock clock) {
    this.side = side;
    this.work = work;
    this.copies = copies;
    this.queue = queue;
    this.idField = idField;
    this.clock = clock;
  }

  SystemOfRecord side() {
    return side;
  }

  I idOf(ReplicaState<E> state) {
    return state.values().require(idField);
  }

  List<SyncQueue.Claim<I>> claim(int limit, Duration lease) {
    return work.execute(stored -> queue.apply(stored).claim(limit, lease));
  }

  void inQueue(Consumer<SyncQueue<I>> change) {
    work.execute(
        stored -> {
          change.accept(queue.apply(stored));
          return true;
        });
  }

  Backlog backlog() {
    return work.read(stored -> queue.apply(stored).backlog());
  }

  List<SyncQueue.Stuck<I>> stuck(int limit) {
    return work.read(stored -> queue.apply(stored).stuck(limit));
  }

  int unpark() {
    return work.execute(stored -> queue.apply(stored).unpark());
  }

  /** The copy with this id, as it is now. */
  Optional<Replica<E>> load(I id) {
    return work.execute(stored -> copies.apply(stored).lock(id));
  }

  /** The states of these copies, once this side remembers that it sends them; halted ones stay at home. */
  List<ReplicaState<E>> ship(Collection<I> ids) {
    return work.execute(
        stored -> {
          ReplicaRepository<E, I> repository = copies.apply(stored);
          List<Replica<E>> changed = new ArrayList<>();
          List<ReplicaState<E>> states = new ArrayList<>();
          for (Replica<E> copy : repository.lockAll(ids)) {
            if (!copy.isHalted()) {
              Replica<E> shipped = copy.ship();
              noteChange(copy, shipped, changed);
              states.add(shipped.state());
            }
          }
          repository.update(changed);
          return ImmutableList.copyOf(states);
        });
  }

  /** The BaaS makes a row for what it does not know; the Platform accepts nobody that it has not created. */
  @Override
  public List<ReplicaState<E>> answer(List<ReplicaState<E>> states) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return work.execute(
        stored -> {
          ReplicaRepository<E, I> repository = copies.apply(stored);
          ImmutableMap<I, Replica<E>> known =
              Maps.uniqueIndex(
                  repository.lockAll(states.stream().map(this::idOf).toList()),
                  copy -> copy.values().require(idField));
          List<Replica<E>> created = new ArrayList<>();
          List<Replica<E>> changed = new ArrayList<>();
          List<ReplicaState<E>> answers = new ArrayList<>();
          for (ReplicaState<E> state : states) {
            Replica<E> copy = known.get(idOf(state));
            if (copy != null) {
              Reception<E> reception = copy.receive(state, now);
              noteChange(copy, reception.replica(), changed);
              answers.add(reception.answer());
            } else if (side == SystemOfRecord.BAAS) {
              Replica<E> first = Replica.received(state, now);
              created.add(first);
              answers.add(first.state());
            }
          }
          repository.insert(created);
          repository.update(changed);
          return answers.stream().collect(toImmutableList());
        });
  }

  private static <E> void noteChange(
      Replica<E> before, Replica<E> after, List<Replica<E>> changed) {
    if (!after.equals(before)) {
      changed.add(after);
    }
  }
}
