package dev.tenantry.application.internal.sync;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.tenantry.application.api.Discrepancy;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks both sides in pages, reports what is not in step, and exchanges that where asked to. */
final class Reconciliation<E, I extends EntityId> {

  private final Kind<E, I> kind;
  private final Reconcile how;
  private final Drain<E, I> drain;
  private final ReconcileTally tally;

  Reconciliation(Kind<E, I> kind, Reconcile how, Backoff backoff, ReconcileTally tally) {
    this.kind = kind;
    this.how = how;
    this.drain = kind.drainOfPlatform(backoff);
    this.tally = tally;
  }

  void run() {
    walk(kind.platform(), this::comparePage);
    kind.storedBaas().ifPresent(baas -> walk(baas, this::findUnknown));
  }

  private void walk(StoredSide<?, E, I> side, Consumer<ImmutableList<I>> look) {
    Query<E> next = kind.all().limit(how.pageSize());
    Optional<Query<E>> query = Optional.of(next);
    while (query.isPresent() && !tally.drained().isUnreachable()) {
      Query<E> now = query.get();
      Page<I> page = side.page(now);
      if (!page.data().isEmpty()) {
        look.accept(page.data());
      }
      query = page.next().map(now::after);
    }
  }

  private void comparePage(ImmutableList<I> ids) {
    Optional<StoredSide<?, E, I>> baas = kind.storedBaas();
    tally.compared(ids.size());
    if (baas.isEmpty()) { // A remote BaaS shows what it has in an exchange alone.
      drain.run(ids, tally.drained());
      return;
    }
    ImmutableMap<I, Replica<E>> platformCopies = kind.platform().load(ids);
    ImmutableMap<I, Replica<E>> baasCopies = baas.get().load(ids);
    Instant now = kind.platform().now();
    ImmutableList.Builder<I> apart = ImmutableList.builder();
    platformCopies.forEach(
        (id, copy) ->
            Comparison.of(kind.entity(), id.toString(), copy, baasCopies.get(id), now)
                .ifPresent(
                    found -> {
                      tally.found(found);
                      apart.add(id);
                    }));
    if (how.isApplying()) {
      drain.run(apart.build(), tally.drained());
    }
  }

  private void findUnknown(ImmutableList<I> ids) {
    List<I> unknown =
        Sets.difference(Sets.newLinkedHashSet(ids), kind.platform().load(ids).keySet()).stream()
            .collect(toImmutableList());
    tally.compared(unknown.size());
    unknown.forEach(
        id ->
            tally.found(
                new Discrepancy(
                    kind.entity(),
                    id.toString(),
                    Discrepancy.Kind.UNKNOWN_TO_PLATFORM,
                    ImmutableList.of())));
  }
}
