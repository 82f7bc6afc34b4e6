package dev.tenantry.adapters.inmemory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The pending rows of one table within one transaction, and when each is tried next. */
final class InMemorySyncQueue<E, I extends EntityId> implements SyncQueue<I> {

  private final ReplicaTable<E> table;
  private final IdField<E, I> idField;
  private final InstantField<E> updatedAt;
  private final Clock clock;
  private final Transaction transaction;

  InMemorySyncQueue(
      ReplicaTable<E> table,
      IdField<E, I> idField,
      InstantField<E> updatedAt,
      Clock clock,
      Transaction transaction) {
    this.table = table;
    this.idField = idField;
    this.updatedAt = updatedAt;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public List<Claim<I>> claim(int limit, Duration lease) {
    transaction.requireWrite();
    Instant now = clock.instant();
    List<Row<E>> due =
        pending()
            .filter(row -> !row.replica().isHalted() && !row.attempt().parked())
            .filter(row -> !row.attempt().dueAt().isAfter(now))
            .collect(
                Comparators.least(
                    limit,
                    Comparator.<Row<E>, Instant>comparing(row -> row.attempt().dueAt())
                        .thenComparing(Place.ORDER)));
    due.forEach(row -> change(row, attempt -> attempt.dueAt(now.plus(lease))));
    return due.stream()
        .map(row -> new Claim<>(idOf(row), row.attempt().failures()))
        .collect(toImmutableList());
  }

  @Override
  public void release(Collection<I> ids, Duration delay) {
    Instant due = clock.instant().plus(delay);
    ids.forEach(id -> change(id, attempt -> attempt.dueAt(due)));
  }

  @Override
  public void postpone(I id, Duration delay, String code) {
    change(id, attempt -> attempt.failed(clock.instant().plus(delay), false, code));
  }

  @Override
  public void park(I id, String code) {
    change(id, attempt -> attempt.failed(clock.instant(), true, code));
  }

  @Override
  public int unpark() {
    transaction.requireWrite();
    ImmutableList<Row<E>> parked =
        pending().filter(row -> row.attempt().parked()).collect(toImmutableList());
    parked.forEach(row -> change(row, attempt -> Attempt.first(attempt.revision())));
    return parked.size();
  }

  @Override
  public Backlog backlog() {
    transaction.requireRead();
    return new Backlog(
        pending().count(),
        pending().filter(row -> !row.replica().isHalted() && row.attempt().parked()).count(),
        table.rows().filter(row -> row.replica().isHalted()).count(),
        pending().map(row -> row.values().require(updatedAt)).min(Comparator.naturalOrder()),
        table.rows().mapToLong(row -> row.replica().revision()).max().orElse(0));
  }

  @Override
  public List<Stuck<I>> stuck(int limit) {
    transaction.requireRead();
    return table
        .rows()
        .filter(InMemorySyncQueue::isStuck)
        .sorted(Comparator.comparing(this::idOf, EntityId.UNSIGNED_BYTES))
        .limit(limit)
        .map(
            row ->
                new Stuck<>(
                    idOf(row),
                    row.replica().isHalted(),
                    row.attempt().failures(),
                    row.attempt().code()))
        .toList();
  }

  private static boolean isStuck(Row<?> row) {
    return row.replica().isHalted() || (row.replica().isPending() && row.attempt().parked());
  }

  private Stream<Row<E>> pending() {
    return table.pending();
  }

  private void change(I id, UnaryOperator<Attempt> change) {
    transaction.requireWrite();
    table.find(id).filter(row -> row.replica().isPending()).ifPresent(row -> change(row, change));
  }

  private void change(Row<E> row, UnaryOperator<Attempt> change) {
    Attempt before = row.attempt();
    row.note(change.apply(before));
    transaction.onRollback(() -> row.note(before));
  }

  private I idOf(Row<E> row) {
    return row.values().require(idField);
  }
}
