package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes through within one transaction, where one database holds both sides: their copies are
 * exchanged before the commit, so that they never differ.
 */
final class MirroredRepository<E, I extends EntityId> implements SyncedRepository<E, I> {

  private final SystemOfRecord side;
  private final ReplicaRepository<E, I> platform;
  private final ReplicaRepository<E, I> baas;
  private final IdField<E, I> idField;
  private final Instant now;
  private final Map<I, Replica<E>> counterparts = new HashMap<>();

  MirroredRepository(
      SystemOfRecord side,
      ReplicaRepository<E, I> platform,
      ReplicaRepository<E, I> baas,
      IdField<E, I> idField,
      Instant now) {
    this.side = side;
    this.platform = platform;
    this.baas = baas;
    this.idField = idField;
    this.now = now;
  }

  @Override
  public List<Replica<E>> lockAll(Collection<I> ids) {
    return own(platform.lockAll(ids), baas.lockAll(ids));
  }

  /** Found by the Platform, whose copies are locked first. */
  @Override
  public <J extends EntityId> Optional<Replica<E>> lockBy(IdField<E, J> field, J id) {
    List<Replica<E>> platformCopy = platform.lockBy(field, id).stream().toList();
    return own(platformCopy, baas.lockAll(platformCopy.stream().map(this::idOf).toList())).stream()
        .filter(copy -> copy.values().find(field).equals(Optional.of(id)))
        .findFirst();
  }

  /** Those of this side, while the others are kept for what is written. */
  private List<Replica<E>> own(List<Replica<E>> platformCopies, List<Replica<E>> baasCopies) {
    boolean platformSide = side == SystemOfRecord.PLATFORM;
    counterparts.putAll(Maps.uniqueIndex(platformSide ? baasCopies : platformCopies, this::idOf));
    return platformSide ? platformCopies : baasCopies;
  }

  @Override
  public List<Replica<E>> insertAll(Collection<Replica<E>> created) {
    List<Replica<E>> own = new ArrayList<>();
    List<Replica<E>> mirrors = new ArrayList<>();
    for (Replica<E> copy : created) {
      Replica<E> shipped = copy.ship();
      Replica<E> mirror = Replica.received(shipped.state(), now);
      own.add(shipped.receive(mirror.state(), now).replica());
      mirrors.add(mirror);
    }
    platform.insert(own);
    baas.insert(mirrors);
    return own;
  }

  @Override
  public List<Replica<E>> updateAll(Collection<Replica<E>> changed) {
    Mirroring mirroring = new Mirroring();
    changed.forEach(mirroring::mirror);
    mirroring.store();
    return ImmutableList.copyOf(mirroring.own);
  }

  /**
   * One update and what it means for the other side. A copy that is missing there is made, unless
   * it is the Platform's; one that waits for an operator is left alone.
   */
  private final class Mirroring {

    private final List<Replica<E>> own = new ArrayList<>();
    private final List<Replica<E>> mirrors = new ArrayList<>();
    private final List<Replica<E>> missing = new ArrayList<>();

    void mirror(Replica<E> changed) {
      Replica<E> counterpart = counterparts.get(idOf(changed));
      if (changed.isHalted() || (counterpart == null && side == SystemOfRecord.BAAS)) {
        own.add(changed);
        return;
      }
      Replica<E> shipped = changed.ship();
      Replica<E> mirror =
          counterpart == null
              ? Replica.received(shipped.state(), now)
              : counterpart.receive(shipped.state(), now).replica();
      Replica<E> confirmed =
          mirror.isHalted() ? shipped : shipped.receive(mirror.state(), now).replica();
      own.add(confirmed);
      (counterpart == null ? missing : mirrors).add(told(mirror, confirmed));
    }

    /** Only a copy that was made or changed by hand has something of its own to be confirmed. */
    private Replica<E> told(Replica<E> mirror, Replica<E> confirmed) {
      return mirror.isPending() && !mirror.isHalted() && !confirmed.isHalted()
          ? mirror.receive(confirmed.state(), now).replica()
          : mirror;
    }

    void store() {
      boolean platformSide = side == SystemOfRecord.PLATFORM;
      platform.updateWith(platformSide ? own : mirrors, baas, platformSide ? mirrors : own);
      baas.insert(missing);
    }
  }

  private I idOf(Replica<E> copy) {
    return copy.values().require(idField);
  }
}
