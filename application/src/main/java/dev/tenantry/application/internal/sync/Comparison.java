package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Discrepancy;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.sync.FieldDifference;
import dev.tenantry.domain.sync.Merge;
import dev.tenantry.domain.sync.Reception;
import dev.tenantry.domain.sync.Reception.Outcome;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares both copies of one entity, and tries out, on copies alone, what an exchange would do.
 */
final class Comparison {

  private Comparison() {}

  /** What is wrong between the two; empty if they are in step. */
  static <E> Optional<Discrepancy> of(
      EntityType entity, String id, Replica<E> platform, @Nullable Replica<E> baas, Instant now) {
    if (platform.isHalted() || (baas != null && wouldHalt(platform, baas, now))) {
      return Optional.of(
          new Discrepancy(entity, id, Discrepancy.Kind.REGRESSED, differences(platform, baas)));
    }
    if (baas == null) {
      return Optional.of(
          new Discrepancy(entity, id, Discrepancy.Kind.MISSING_AT_BAAS, ImmutableList.of()));
    }
    ImmutableList<FieldDifference<E>> differences = differences(platform, baas);
    if (!differences.isEmpty()) {
      return Optional.of(new Discrepancy(entity, id, Discrepancy.Kind.DIFFERENT, differences));
    }
    return isConfirmed(platform, baas)
        ? Optional.empty()
        : Optional.of(
            new Discrepancy(entity, id, Discrepancy.Kind.UNCONFIRMED, ImmutableList.of()));
  }

  private static <E> ImmutableList<FieldDifference<E>> differences(
      Replica<E> platform, @Nullable Replica<E> baas) {
    return baas == null ? ImmutableList.of() : Merge.differences(platform.state(), baas.state());
  }

  private static <E> boolean wouldHalt(Replica<E> platform, Replica<E> baas, Instant now) {
    Reception<E> atBaas = baas.receive(platform.ship().state(), now);
    return atBaas.outcome() == Outcome.REGRESSED
        || platform.ship().receive(atBaas.answer(), now).outcome() == Outcome.REGRESSED;
  }

  private static <E> boolean isConfirmed(Replica<E> platform, Replica<E> baas) {
    return platform.isSynced()
        && baas.isSynced()
        && baas.seen() == platform.revision()
        && platform.seen() == baas.revision();
  }
}
