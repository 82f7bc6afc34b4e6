package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One table within one transaction.
 *
 * <p>A transaction that may write has the storage to itself, so that every row is locked already.
 */
class InMemoryReplicaRepository<E, I extends EntityId> implements ReplicaRepository<E, I> {

  private final ReplicaTable<E> table;
  private final Reader<E> reader;
  private final Transaction transaction;

  InMemoryReplicaRepository(ReplicaTable<E> table, Reader<E> reader, Transaction transaction) {
    this.table = table;
    this.reader = reader;
    this.transaction = transaction;
  }

  @Override
  public final void insert(Collection<Replica<E>> created) {
    transaction.change(
        () ->
            created.forEach(
                each -> {
                  requireStorable(each);
                  table.insert(each, transaction);
                }));
  }

  @Override
  public final void update(Collection<Replica<E>> changed) {
    transaction.change(
        () ->
            changed.forEach(
                each -> {
                  requireStorable(each);
                  table.update(each, transaction);
                }));
  }

  @Override
  public final void updateWith(
      Collection<Replica<E>> changed,
      ReplicaRepository<E, I> mirror,
      Collection<Replica<E>> mirrored) {
    update(changed);
    mirror.update(mirrored);
  }

  /** Refuses a copy that refers to what is not there. */
  void requireStorable(Replica<E> copy) {}

  @Override
  public final Optional<Replica<E>> lock(I id) {
    transaction.requireWrite();
    return table.find(id).map(Row::replica);
  }

  @Override
  public final List<Replica<E>> lockAll(Collection<I> ids) {
    transaction.requireWrite();
    return inOrder(ids);
  }

  @Override
  public final <J extends EntityId> Optional<Replica<E>> lockBy(IdField<E, J> field, J id) {
    transaction.requireWrite();
    return reader.rows(ImmutableList.of(field.equalTo(id))).findFirst().map(Row::replica);
  }

  @Override
  public final List<Replica<E>> loadAll(Collection<I> ids) {
    transaction.requireRead();
    return inOrder(ids);
  }

  private List<Replica<E>> inOrder(Collection<I> ids) {
    return ids.stream()
        .distinct()
        .sorted(EntityId.UNSIGNED_BYTES)
        .flatMap(id -> table.find(id).stream())
        .map(Row::replica)
        .toList();
  }

  @Override
  public final Optional<Values<E>> find(I id, TenantScope scope) {
    transaction.requireRead();
    return reader.find(id, scope);
  }

  @Override
  public final Page<Values<E>> page(Query<E> query, TenantScope scope) {
    transaction.requireRead();
    return reader.page(query, scope);
  }

  @Override
  public final long count(Query<E> query, TenantScope scope) {
    transaction.requireRead();
    return reader.count(query, scope);
  }
}
