package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Does what an operator decided about a copy that had halted, or that the Platform does not know.
 *
 * @param active what says that an entity may be used; none where it always may
 * @param adoption lets an entity pass that the Platform may take over from the BaaS
 */
record Operator<E, I extends EntityId>(
    Kind<E, I> kind, @Nullable BooleanField<E> active, Adoption<E> adoption) {

  /** Throws where what else the Platform stores does not allow the entity. */
  @FunctionalInterface
  interface Adoption<E> {
    void check(PlatformRepositories stored, ReplicaState<E> baas);
  }

  /** Does it, and answers whether there was anything to decide. */
  boolean resolve(I id, SystemOfRecord stands) {
    Optional<Replica<E>> known = kind.platform().load(id);
    boolean isHalted = known.filter(Replica::isHalted).isPresent();
    if (known.isPresent() && !isHalted) {
      return false;
    }
    if (isHalted) {
      return resume(id, stands == SystemOfRecord.PLATFORM ? null : shownForHalted(id));
    }
    ReplicaState<E> atBaas =
        kind.askBaas(id)
            .orElseThrow(() -> new NotFoundException(kind.entity().word(), id.toString()));
    if (stands == SystemOfRecord.BAAS) {
      adopt(atBaas);
    } else {
      deactivate(id);
    }
    return true; // Nobody deletes, so that it is still there.
  }

  /** Asked only where the BaaS is to stand; where the Platform is, the BaaS may be down. */
  private ReplicaState<E> shownForHalted(I id) {
    return kind.askBaas(id).orElseThrow(Operator::lostAtBaas);
  }

  private static InvalidInputException lostAtBaas() {
    return InvalidInputException.of(
        "stands",
        "NOT_POSSIBLE",
        "cannot be the BaaS, which shows no copy: let the Platform stand");
  }

  private boolean resume(I id, @Nullable ReplicaState<E> chosen) {
    return kind.platform()
        .change(
            stored -> {
              ReplicaRepository<E, I> copies = kind.platform().copiesIn(stored);
              Optional<Replica<E>> halted = copies.lock(id).filter(Replica::isHalted);
              halted.ifPresent(copy -> copies.update(ImmutableList.of(resumed(copy, chosen))));
              return halted.isPresent();
            });
  }

  private Replica<E> resumed(Replica<E> halted, @Nullable ReplicaState<E> chosen) {
    return chosen == null
        ? halted.operatorChoosesPlatform(kind.platform().now())
        : halted.operatorChoosesBaas(chosen, kind.platform().now());
  }

  /** As if the Platform had known the entity and forgotten every change of it. */
  private void adopt(ReplicaState<E> baas) {
    Instant now = kind.platform().now();
    Replica<E> adopted =
        Replica.restore(SystemOfRecord.PLATFORM, baas.values())
            .regressedAt(OptionalLong.of(baas.seen()))
            .build()
            .operatorChoosesBaas(baas, now);
    kind.platform()
        .change(
            stored -> {
              adoption.check(stored, baas);
              kind.platform().copiesIn(stored).insert(ImmutableList.of(adopted));
              return true;
            });
  }

  /** As if the Platform had said so: the BaaS changes nothing of this kind by itself. */
  private void deactivate(I id) {
    BooleanField<E> field = active;
    StoredSide<?, E, I> baas = kind.baas();
    if (field == null || baas == null) {
      throw InvalidInputException.of(
          "stands",
          "NOT_POSSIBLE",
          "cannot be the Platform here: adopt it, so that the BaaS stands");
    }
    deactivate(baas, id, field);
  }

  private static <S, E, I extends EntityId> void deactivate(
      StoredSide<S, E, I> baas, I id, BooleanField<E> active) {
    baas.change(
        stored -> {
          ReplicaRepository<E, I> copies = baas.copiesIn(stored);
          Optional<Replica<E>> unknown = copies.lock(id);
          unknown
              .map(copy -> copy.receive(inactive(copy, active), baas.now()).replica())
              .filter(copy -> !copy.equals(unknown.get()))
              .ifPresent(copy -> copies.update(ImmutableList.of(copy)));
          return true;
        });
  }

  private static <E> ReplicaState<E> inactive(Replica<E> baas, BooleanField<E> active) {
    long newestPlatformRevision = baas.seen();
    long newestBaasRevision = baas.revision();
    return new ReplicaState<>(
        SystemOfRecord.PLATFORM,
        newestPlatformRevision,
        newestBaasRevision,
        baas.state().values().with(active, false),
        baas.stamps(),
        newestPlatformRevision,
        ImmutableSortedSet.of(),
        true,
        ImmutableSet.of());
  }
}
