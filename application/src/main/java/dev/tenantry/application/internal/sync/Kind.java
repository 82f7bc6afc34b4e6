package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.SyncStatus.Stuck;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.EntityType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exchange of one kind of entity between the Platform and the BaaS, in both directions. */
final class Kind<E, I extends EntityId> {

  private final EntityType entity;
  private final StoredSide<?, E, I> platform;
  private final @Nullable StoredSide<?, E, I> baas;
  private final Exchange<E, I> fromPlatform;
  private final @Nullable Exchange<E, I> fromBaas;

  private Kind(
      EntityType entity,
      StoredSide<?, E, I> platform,
      Responder<E> responder,
      @Nullable StoredSide<?, E, I> baas) {
    this.entity = entity;
    this.platform = platform;
    this.baas = baas;
    this.fromPlatform = new Exchange<>(platform, responder);
    this.fromBaas = baas == null ? null : new Exchange<>(baas, platform);
  }

  /** Between two databases. */
  static <E, I extends EntityId> Kind<E, I> stored(
      EntityType entity, StoredSide<?, E, I> platform, StoredSide<?, E, I> baas) {
    return new Kind<>(entity, platform, baas, baas);
  }

  /** Between a database and a BaaS that is none. */
  static <E, I extends EntityId> Kind<E, I> remote(
      EntityType entity, StoredSide<?, E, I> platform, Responder<E> baas) {
    return new Kind<>(entity, platform, baas, null);
  }

  StoredSide<?, E, I> platform() {
    return platform;
  }

  Optional<StoredSide<?, E, I>> baas() {
    return Optional.ofNullable(baas);
  }

  void exchangeFromPlatform(Collection<I> ids) {
    fromPlatform.run(ids);
  }

  void exchangeFromBaas(Collection<I> ids) {
    if (fromBaas != null) {
      fromBaas.run(ids);
    }
  }

  void drain(Backoff backoff, DrainTally tally) {
    new Drain<>(platform, fromPlatform, backoff).run(tally);
    if (baas != null && fromBaas != null && !tally.isUnreachable()) {
      new Drain<>(baas, fromBaas, backoff).run(tally);
    }
  }

  List<Backlog> backlogs() {
    return sides().stream().map(StoredSide::backlog).toList();
  }

  List<Stuck> stuck(int limit) {
    return sides().stream()
        .flatMap(side -> side.stuck(limit).stream().map(stuck -> shown(side, stuck)))
        .toList();
  }

  int unpark() {
    return sides().stream().mapToInt(StoredSide::unpark).sum();
  }

  private ImmutableList<StoredSide<?, E, I>> sides() {
    return baas == null ? ImmutableList.of(platform) : ImmutableList.of(platform, baas);
  }

  private Stuck shown(StoredSide<?, E, I> side, SyncQueue.Stuck<I> stuck) {
    return new Stuck(
        side.side(), entity, stuck.id().toString(), stuck.halted(), stuck.failures(), stuck.code());
  }
}
