package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One side's copies of one kind of entity, with everything by which they are found; whoever calls
 * has the storage to itself.
 */
final class ReplicaTable<E> {

  private final IdField<E, ?> id;
  private final InstantField<E> createdAt;
  private final ImmutableMap<HashIndex<E>, String> unique;
  private final HashIndex<E> byId;
  private final CreationOrder<E> all = new CreationOrder<>();
  private final PendingIndex<E> pending;
  private final ImmutableList<Index<E>> indexes;

  /**
   * @param id what names a row
   * @param createdAt the order in which rows are kept
   * @param synced whether a row is not pending
   * @param unique fields beside the id whose values no two rows share, and what a conflict calls
   *     them
   * @param more whatever else rows are found by
   */
  ReplicaTable(
      IdField<E, ?> id,
      InstantField<E> createdAt,
      BooleanField<E> synced,
      Map<? extends Field<E, ?>, String> unique,
      Iterable<? extends Index<E>> more) {
    this.id = id;
    this.createdAt = createdAt;
    this.byId = new HashIndex<>(id);
    this.pending = new PendingIndex<>(synced);
    ImmutableMap.Builder<HashIndex<E>, String> uniqueIndexes = ImmutableMap.builder();
    uniqueIndexes.put(byId, id.name());
    unique.forEach((field, name) -> uniqueIndexes.put(new HashIndex<>(field), name));
    this.unique = uniqueIndexes.build();
    this.indexes =
        ImmutableList.<Index<E>>builder()
            .add(all)
            .add(pending)
            .addAll(this.unique.keySet())
            .addAll(more)
            .build();
  }

  IdField<E, ?> id() {
    return id;
  }

  InstantField<E> createdAt() {
    return createdAt;
  }

  Optional<Row<E>> find(EntityId wanted) {
    return byId.first(wanted);
  }

  /** All rows. */
  Stream<Row<E>> rows() {
    return all.all();
  }

  /** The rows whose newest change the other side has not confirmed. */
  Stream<Row<E>> pending() {
    return pending.rows();
  }

  QueryPlan<E> plan(ImmutableList<Condition<E>> conditions) {
    return QueryPlan.of(conditions, all, indexes);
  }

  void insert(Replica<E> created, Transaction transaction) {
    requireUnique(created, Optional.empty());
    Replica<E> stored = created.stored();
    Row<E> row = new Row<>(stored.values().require(id), creation(stored), stored);
    indexes.forEach(index -> index.add(row));
    transaction.onRollback(() -> indexes.forEach(index -> index.remove(row)));
  }

  void update(Replica<E> changed, Transaction transaction) {
    EntityId changedId = changed.values().require(id);
    Optional<Row<E>> found = find(changedId);
    long version = found.map(row -> row.replica().version()).orElse(0L);
    if (found.isEmpty() || version != changed.version()) {
      throw new StaleDataException(id.entity(), changedId.toString(), changed.version(), version);
    }
    requireUnique(changed, found);
    Row<E> row = found.get();
    Replica<E> before = row.replica();
    Attempt attempt = row.attempt();
    replace(row, changed.stored());
    if (!changed.isPending()) {
      row.note(Attempt.first(changed.revision()));
    }
    transaction.onRollback(
        () -> {
          replace(row, before);
          row.note(attempt);
        });
  }

  private void requireUnique(Replica<E> candidate, Optional<Row<E>> self) {
    unique.forEach(
        (index, name) -> {
          boolean keepsItsOwn =
              self.isPresent() && !index.tellsApart(self.get().replica(), candidate);
          if (!keepsItsOwn && index.holdsAnother(candidate.values(), self)) {
            throw new ConflictException(id.entity(), name);
          }
        });
  }

  /**
   * Only the indexes that tell the two apart are touched; all of them where the order of creation
   * changes.
   */
  private void replace(Row<E> row, Replica<E> after) {
    Replica<E> before = row.replica();
    Instant moment = creation(after);
    boolean isMoved = !moment.equals(row.createdAt());
    ImmutableList<Index<E>> affected =
        indexes.stream()
            .filter(index -> isMoved || index.tellsApart(before, after))
            .collect(ImmutableList.toImmutableList());
    affected.forEach(index -> index.remove(row));
    row.become(after, moment);
    affected.forEach(index -> index.add(row));
  }

  private Instant creation(Replica<E> replica) {
    return replica.values().require(createdAt);
  }
}
