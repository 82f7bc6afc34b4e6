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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is to be told, within one transaction. */
final class InMemoryOutbox implements Outbox {

  private static final Comparator<Row> BY_ID =
      Comparator.comparing(row -> row.entry().id().toString());

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
  public boolean hold(Claim claim) {
    transaction.requireWrite();
    return held(claim).isPresent();
  }

  @Override
  public boolean done(Claim claim) {
    transaction.requireWrite();
    Optional<Row> held = held(claim);
    held.ifPresent(row -> table.remove(row, transaction));
    return held.isPresent();
  }

  @Override
  public Optional<Stored> find(UUID id) {
    transaction.requireRead();
    return table.find(id).map(InMemoryOutbox::stored);
  }

  @Override
  public boolean drop(UUID id) {
    transaction.requireWrite();
    Optional<Row> found = table.find(id);
    found.ifPresent(row -> table.remove(row, transaction));
    return found.isPresent();
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
    dropped.forEach(this::drop);
  }

  @Override
  public boolean postpone(Claim claim, Duration delay, String code) {
    return change(held(claim), row -> row.failed(clock.instant().plus(delay), false, code));
  }

  @Override
  public boolean park(Claim claim, String code) {
    return change(held(claim), row -> row.failed(clock.instant(), true, code));
  }

  @Override
  public boolean release(Claim claim) {
    return change(held(claim), row -> row.dueAt(clock.instant()));
  }

  @Override
  public boolean retry(UUID id) {
    return change(table.find(id), row -> Row.of(row.entry()));
  }

  @Override
  public long count() {
    transaction.requireRead();
    return table.all().size();
  }

  @Override
  public List<Waiting> failing(int limit) {
    return waiting(
        row -> row.failures() > 0,
        Comparator.comparing(Row::parked).reversed().thenComparing(BY_ID),
        limit);
  }

  @Override
  public List<Waiting> ofOthers(Set<String> consumers, int limit) {
    return waiting(row -> !consumers.contains(row.entry().consumer()), BY_ID, limit);
  }

  private List<Waiting> waiting(Predicate<Row> condition, Comparator<Row> order, int limit) {
    transaction.requireRead();
    return table.all().stream()
        .filter(condition)
        .sorted(order)
        .limit(limit)
        .map(row -> new Waiting(stored(row), row.parked(), row.failures(), row.code()))
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
    Instant leaseEnd = now.plus(lease);
    due.forEach(row -> table.replace(row, row.dueAt(leaseEnd), transaction));
    return due.stream()
        .map(row -> new Claim(stored(row), row.failures(), leaseEnd))
        .collect(toImmutableList());
  }

  private static Stored stored(Row row) {
    Entry entry = row.entry();
    return new Stored(entry.id(), entry.consumer(), entry.subject(), entry::event);
  }

  private Optional<Row> held(Claim claim) {
    return table.find(claim.entry().id()).filter(row -> row.dueAt().equals(claim.leaseEnd()));
  }

  private boolean change(Optional<Row> found, UnaryOperator<Row> change) {
    transaction.requireWrite();
    found.ifPresent(row -> table.replace(row, change.apply(row), transaction));
    return found.isPresent();
  }
}
