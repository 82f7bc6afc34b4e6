package dev.tenantry.adapters.inmemory;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.tenantry.adapters.inmemory.OutboxTable.Row;
import dev.tenantry.application.spi.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is to be told, within one transaction. */
final class InMemoryOutbox implements Outbox {

  private final OutboxTable table;
  private final Clock clock;
  private final Transaction transaction;

  InMemoryOutbox(OutboxTable table, Clock clock, Transaction transaction) {
    this.table = table;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public void append(Collection<Entry> entries) {
    transaction.requireWrite();
    entries.forEach(entry -> table.append(Row.of(entry), transaction));
  }

  @Override
  public List<Claim> claim(Set<String> consumers, int limit, Duration lease) {
    return claim(table.heads(), consumers, limit, lease);
  }

  @Override
  public List<Claim> claim(Set<String> consumers, Collection<UUID> ids, Duration lease) {
    return claim(
        ids.stream().flatMap(id -> table.find(id).stream()).filter(table::isHead),
        consumers,
        ids.size(),
        lease);
  }

  @Override
  public void done(UUID id) {
    transaction.requireWrite();
    table.find(id).ifPresent(row -> table.remove(row, transaction));
  }

  @Override
  public void drop(String consumer, UUID subject) {
    transaction.requireWrite();
    ImmutableList<UUID> dropped =
        table.all().stream()
            .map(Row::entry)
            .filter(entry -> entry.consumer().equals(consumer) && entry.subject().equals(subject))
            .map(Entry::id)
            .collect(toImmutableList());
    dropped.forEach(this::done);
  }

  @Override
  public void postpone(UUID id, Duration delay, String code) {
    change(id, row -> row.failed(clock.instant().plus(delay), false, code));
  }

  @Override
  public void park(UUID id, String code) {
    change(id, row -> row.failed(clock.instant(), true, code));
  }

  @Override
  public boolean retry(UUID id) {
    change(id, row -> Row.of(row.entry()));
    return table.find(id).isPresent();
  }

  @Override
  public long count() {
    transaction.requireRead();
    return table.all().size();
  }

  @Override
  public List<Waiting> failing(int limit) {
    transaction.requireRead();
    return table.all().stream()
        .filter(row -> row.failures() > 0)
        .sorted(
            Comparator.comparing(Row::parked)
                .reversed()
                .thenComparing(row -> row.entry().id().toString()))
        .limit(limit)
        .map(row -> new Waiting(row.entry(), row.parked(), row.failures(), row.code()))
        .toList();
  }

  private List<Claim> claim(Stream<Row> heads, Set<String> consumers, int limit, Duration lease) {
    transaction.requireWrite();
    Instant now = clock.instant();
    ImmutableList<Row> due =
        heads
            .filter(row -> consumers.contains(row.entry().consumer()))
            .filter(row -> !row.parked() && !row.dueAt().isAfter(now))
            .sorted(Comparator.comparing(Row::dueAt))
            .limit(limit)
            .collect(toImmutableList());
    due.forEach(row -> table.replace(row, row.dueAt(now.plus(lease)), transaction));
    return due.stream()
        .map(row -> new Claim(row.entry(), row.failures()))
        .collect(toImmutableList());
  }

  private void change(UUID id, UnaryOperator<Row> change) {
    transaction.requireWrite();
    table.find(id).ifPresent(row -> table.replace(row, change.apply(row), transaction));
  }
}
