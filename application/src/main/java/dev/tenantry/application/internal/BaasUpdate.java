package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Updates at the BaaS what a query finds: found without a lock, locked in the order that holds
 * everywhere, and looked at again. One that can be locked by its key needs no search.
 *
 * @param stored the BaaS's copies
 * @param synced the same, written through to the Platform
 * @param idField the Platform's id
 * @param scope what the caller sees
 * @param permission throws where the caller may not change what it sees
 * @param now the time of the change
 */
record BaasUpdate<E, I extends EntityId>(
    ReplicaRepository<E, I> stored,
    SyncedRepository<E, I> synced,
    IdField<E, I> idField,
    TenantScope scope,
    Consumer<Values<E>> permission,
    Instant now) {

  /** Applies the patch to the one row that the query finds, if it finds one. */
  Optional<Replica<E>> applyToOne(Patch<E> patch, Query<E> where) {
    List<Values<E>> found = stored.page(where.limit(2).withoutTotalCount(), scope).data();
    if (found.size() > 1) {
      throw InvalidInputException.of(
          "where", "AMBIGUOUS", "matches two rows for now; name the one you mean by its id");
    }
    return apply(patch, where, found).stream().findFirst();
  }

  /**
   * Applies the patch to the one row that the query finds, where it is the locked one; for callers
   * who may lock what they do not see.
   */
  Optional<Replica<E>> applyTo(Optional<Replica<E>> locked, Patch<E> patch, Query<E> where) {
    return write(patch, where, locked.stream().toList()).stream().findFirst();
  }

  /** Applies the patch to all rows that the query finds, and answers how many these are. */
  int applyToAll(Patch<E> patch, Query<E> where) {
    if (where.isArranged()) {
      throw InvalidInputException.of(
          "where",
          "ARRANGED",
          "has an order or a page, yet all that satisfy its conditions are changed; leave out"
              + " orderBy, limit, offset and after, and narrow it by conditions");
    }
    if (stored.count(where, scope) > Query.MAX_LIMIT) {
      throw InvalidInputException.of(
          "where",
          "TOO_MANY_ROWS",
          "finds more than " + Query.MAX_LIMIT + " rows; narrow it and update in parts");
    }
    Query<E> all = where.limit(Query.MAX_LIMIT).withoutTotalCount();
    return apply(patch, where, stored.page(all, scope).data()).size();
  }

  private List<Replica<E>> apply(Patch<E> patch, Query<E> where, List<Values<E>> found) {
    ImmutableList<I> ids =
        found.stream().map(values -> values.require(idField)).collect(toImmutableList());
    return write(patch, where, synced.lockAll(ids));
  }

  private List<Replica<E>> write(Patch<E> patch, Query<E> where, List<Replica<E>> locked) {
    ImmutableList.Builder<Replica<E>> changed = ImmutableList.builder();
    ImmutableList.Builder<Replica<E>> result = ImmutableList.builder();
    for (Replica<E> before : locked) {
      if (where.matches(before.valuesWithSynced())) {
        permission.accept(before.values());
        Replica<E> after = before.write(patch, now);
        (after.equals(before) ? result : changed).add(after);
      }
    }
    return result.addAll(synced.updateAll(changed.build())).build();
  }
}
