package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Reception;
import dev.tenantry.domain.sync.Reception.Outcome;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One side's copies of one kind of entity, as the exchange works with them: each step is one short
 * transaction of that side alone.
 *
 * @param <R> what that side stores
 */
final class StoredSide<R, E, I extends EntityId> implements Responder<E> {

  private static final Logger LOG = System.getLogger(StoredSide.class.getName());
  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

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

  I idOf(Replica<E> copy) {
    return copy.values().require(idField);
  }

  /** Runs a function over what this side stores, in a transaction of its own. */
  <T> T change(Function<? super R, ? extends T> change) {
    return work.execute(change);
  }

  ReplicaRepository<E, I> copiesIn(R stored) {
    return copies.apply(stored);
  }

  /** The moment that a change of now is given. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
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

  /** A page of this side's entities, in whatever order the query says. */
  Page<I> page(Query<E> query) {
    return work.read(stored -> copies.apply(stored).page(query.withoutTotalCount(), EVERYTHING))
        .map(values -> values.require(idField));
  }

  /** The copies with these ids, as they are now. */
  ImmutableMap<I, Replica<E>> load(Collection<I> ids) {
    List<Replica<E>> loaded = work.read(stored -> copies.apply(stored).loadAll(ids));
    return Maps.uniqueIndex(loaded, this::idOf);
  }

  Optional<Replica<E>> load(I id) {
    return Optional.ofNullable(load(ImmutableList.of(id)).get(id));
  }

  /**
   * The states of these copies, once this side remembers that it sends them; halted ones stay at
   * home.
   */
  List<ReplicaState<E>> ship(Collection<I> ids) {
    return work.execute(
        stored -> {
          ReplicaRepository<E, I> repository = copies.apply(stored);
          List<Replica<E>> changed = new ArrayList<>();
          List<ReplicaState<E>> states = new ArrayList<>();
          for (Replica<E> copy : repository.lockAll(ids)) {
            if (!copy.isHalted()) {
              Replica<E> shipped = copy.ship();
              if (!shipped.equals(copy)) {
                changed.add(shipped);
              }
              states.add(shipped.state());
            }
          }
          repository.update(changed);
          return ImmutableList.copyOf(states);
        });
  }

  @Override
  public List<ReplicaState<E>> answer(List<ReplicaState<E>> states) {
    return receive(states).stream().map(Reception::answer).toList();
  }

  /**
   * Merges the other side's states, in one transaction.
   *
   * <p>The BaaS makes a row for what it does not know; the Platform accepts nobody that it has not
   * created, and leaves it out of the answer.
   */
  List<Reception<E>> receive(List<ReplicaState<E>> states) {
    if (states.isEmpty()) {
      return ImmutableList.of();
    }
    try {
      return receiveOnce(states);
    } catch (ConflictException | StaleDataException raced) {
      return receiveOnce(states); // Another instance has made the row meanwhile.
    }
  }

  private List<Reception<E>> receiveOnce(List<ReplicaState<E>> states) {
    Instant now = now();
    List<Reception<E>> receptions =
        work.execute(stored -> receive(states, copies.apply(stored), now));
    receptions.forEach(this::reportHalt);
    receptions.forEach(this::reportSuperseded);
    return receptions;
  }

  private ImmutableList<Reception<E>> receive(
      List<ReplicaState<E>> states, ReplicaRepository<E, I> repository, Instant now) {
    Map<I, Replica<E>> known = new HashMap<>();
    repository
        .lockAll(Lists.transform(states, this::idOf))
        .forEach(copy -> known.put(idOf(copy), copy));
    Map<I, Replica<E>> created = new LinkedHashMap<>();
    Map<I, Replica<E>> changed = new LinkedHashMap<>();
    ImmutableList.Builder<Reception<E>> receptions = ImmutableList.builder();
    for (ReplicaState<E> state : states) {
      I id = idOf(state);
      Replica<E> copy = known.get(id);
      if (copy != null) {
        Reception<E> reception = copy.receive(state, now);
        Map<I, Replica<E>> written = created.containsKey(id) ? created : changed;
        if (!reception.replica().equals(copy)) {
          written.put(id, reception.replica());
          known.put(id, reception.replica());
        }
        receptions.add(reception);
      } else if (side == SystemOfRecord.BAAS) {
        Replica<E> first = Replica.received(state, now);
        created.put(id, first);
        known.put(id, first);
        receptions.add(new Reception<>(first, Outcome.APPLIED, ImmutableSet.of()));
      }
    }
    repository.insert(created.values());
    repository.update(changed.values());
    return receptions.build();
  }

  private void reportHalt(Reception<E> reception) {
    if (reception.outcome() == Outcome.REGRESSED) {
      LOG.log(
          Level.WARNING,
          "{0} {1} {2}: one side was restored from a backup, nothing was overwritten; an operator"
              + " has to say which side stands",
          side,
          idField.entity(),
          idOf(reception.replica()));
    }
  }

  /** Names the fields of edits that had crossed and lost; their values are nobody's business. */
  private void reportSuperseded(Reception<E> reception) {
    if (side == SystemOfRecord.PLATFORM && !reception.superseded().isEmpty()) {
      LOG.log(
          Level.INFO,
          "{0} {1} {2}: both sides had changed {3} at once, and the Platform''s values stand",
          side,
          idField.entity(),
          idOf(reception.replica()),
          reception.superseded());
    }
  }
}
