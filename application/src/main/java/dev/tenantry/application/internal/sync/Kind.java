package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.application.api.SyncStatus.Stuck;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.ReplicaState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exchange of one kind of entity between the Platform and the BaaS, in both directions.
 *
 * @param all the query that finds every entity, in the order in which they are reconciled
 * @param responder the BaaS as the Platform talks to it
 * @param baas the BaaS's own storage, unless it is remote
 */
record Kind<E, I extends EntityId>(
    EntityType entity,
    Query<E> all,
    StoredSide<PlatformRepositories, E, I> platform,
    Responder<E> responder,
    @Nullable StoredSide<?, E, I> baas) {

  Optional<StoredSide<?, E, I>> storedBaas() {
    return Optional.ofNullable(baas);
  }

  /**
   * What the BaaS has of an entity now; a remote one is asked by showing it the Platform's state.
   */
  Optional<ReplicaState<E>> askBaas(I id) {
    if (baas != null) {
      return baas.load(id).map(copy -> copy.state());
    }
    return platform
        .load(id)
        .flatMap(copy -> responder.answer(ImmutableList.of(copy.state())).stream().findFirst());
  }

  /** Exchanges a copy of the Platform once, with failures for whoever calls. */
  void exchange(I id) {
    fromPlatform().run(ImmutableList.of(id));
  }

  /** Sends states that their side has noted as sent, with failures for whoever calls. */
  void send(SystemOfRecord side, List<ReplicaState<E>> states) {
    if (side == SystemOfRecord.PLATFORM) {
      sendAll(fromPlatform(), states);
    } else if (baas != null) {
      sendAll(new Exchange<>(baas, platform), states);
    }
  }

  private void sendAll(Exchange<E, I> exchange, List<ReplicaState<E>> states) {
    Lists.partition(states, Drain.BATCH).forEach(exchange::send);
  }

  void drain(Backoff backoff, DrainTally tally) {
    drainOfPlatform(backoff).run(tally);
    if (baas != null && !tally.isUnreachable()) {
      new Drain<>(baas, new Exchange<>(baas, platform), backoff).run(tally);
    }
  }

  Drain<E, I> drainOfPlatform(Backoff backoff) {
    return new Drain<>(platform, fromPlatform(), backoff);
  }

  /** What does not move by itself on one of these {@link #sides}. */
  List<Stuck> stuck(StoredSide<?, ?, ?> side, int limit) {
    return side.stuck(limit).stream().map(stuck -> shown(side.side(), stuck)).toList();
  }

  int unpark() {
    return sides().stream().mapToInt(StoredSide::unpark).sum();
  }

  private Exchange<E, I> fromPlatform() {
    return new Exchange<>(platform, responder);
  }

  ImmutableList<StoredSide<?, E, I>> sides() {
    return baas == null ? ImmutableList.of(platform) : ImmutableList.of(platform, baas);
  }

  private Stuck shown(SystemOfRecord side, SyncQueue.Stuck<?> stuck) {
    return new Stuck(
        side, entity, stuck.id().toString(), stuck.halted(), stuck.failures(), stuck.code());
  }
}
