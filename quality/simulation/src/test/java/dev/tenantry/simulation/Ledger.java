package dev.tenantry.simulation;

import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that was committed anywhere, entity by entity, and who was claimed until when; it
 * knows neither stamps nor merge.
 */
final class Ledger {

  private record Copy(SystemOfRecord side, EntityId id) {}

  private final Clock clock;
  private final Figures figures;
  private final Map<EntityId, Life<?>> lives = new LinkedHashMap<>();
  private final Map<Copy, Instant> leases = new HashMap<>();

  Ledger(Clock clock, Figures figures) {
    this.clock = clock;
    this.figures = figures;
  }

  <E> void stored(Replica<E> copy, boolean isOwnWrite) {
    Life<E> life = life(copy);
    boolean isNewer = life.stored(copy, isOwnWrite);
    figures.writes += isNewer && isOwnWrite ? 1 : 0;
    if (isNewer || !copy.isPending()) {
      leases.remove(new Copy(copy.side(), life.id()));
    }
  }

  /**
   * Nobody is claimed twice while the first claim holds, by the storage's clock; it ends early with
   * a newer change, and with a confirmation, which may be taken back.
   */
  void claimed(SystemOfRecord side, EntityId id, Duration lease) {
    Copy copy = new Copy(side, id);
    Instant now = clock.instant();
    Instant held = leases.get(copy);
    Violation.unless(held == null || !held.isAfter(now), "claimed again while the lease ran");
    leases.put(copy, now.plus(lease));
  }

  void released(SystemOfRecord side, EntityId id) {
    leases.remove(new Copy(side, id));
  }

  Collection<Life<?>> lives() {
    return lives.values();
  }

  /** The copies of one side are what they were once; the rest of it is forgotten. */
  void restored(SystemOfRecord side, Databases.Backup backup) {
    leases.keySet().removeIf(copy -> copy.side() == side);
    lives.values().forEach(life -> life.forget(side));
    backup.tenants().forEach(copy -> life(copy).remember(copy));
    backup.users().forEach(copy -> life(copy).remember(copy));
  }

  @SuppressWarnings("unchecked") // An id belongs to one kind of entity.
  private <E> Life<E> life(Replica<E> copy) {
    EntityId id = Life.idOf(copy);
    return (Life<E>)
        lives.computeIfAbsent(id, added -> new Life<>(added, copy.values().catalogue()));
  }
}
