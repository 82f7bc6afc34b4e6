package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.domain.event.EventForm;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be told, within one unit of work. */
final class JdbcOutbox implements Outbox {

  private final Session session;
  private final String table;
  private final DueSql anybodys;

  JdbcOutbox(Session session) {
    this.session = session;
    this.table = session.database().tables().outbox();
    this.anybodys = dueTo(ImmutableSet.of());
  }

  @Override
  public void append(Collection<Entry> entries) {
    session.insertAll(table, OutboxSql.WRITTEN, Lists.transform(List.copyOf(entries), this::rowOf));
  }

  private List<@Nullable Object> rowOf(Entry entry) {
    List<@Nullable Object> row = new ArrayList<>();
    row.addAll(
        Arrays.asList(
            entry.id(),
            entry.consumer(),
            entry.subject(),
            entry.event().map(EventForm::json).orElse(null)));
    QueueColumns.insert(row);
    return row;
  }

  @Override
  public List<Claim> claim(Set<String> consumers, int limit, Duration lease) {
    return leased(claiming(consumers).claim(limit, lease));
  }

  @Override
  public List<Claim> claim(Set<String> consumers, Collection<UUID> ids, Duration lease) {
    return leased(claiming(consumers).claim(ids, lease));
  }

  private Claiming<Claimed> claiming(Set<String> consumers) {
    return new Claiming<>(
        session, dueTo(consumers), row -> new Claimed(entryOf(row), row.integer(5)));
  }

  private record Claimed(Stored entry, int failures) {}

  /** The ends of the leases are read as they were stored, by the database's clock and precision. */
  private List<Claim> leased(List<Claimed> claimed) {
    Map<UUID, Instant> ends = new HashMap<>();
    for (List<Claimed> some : Iterables.partition(claimed, Sql.MAX_LIST)) {
      session
          .query(
              Sql.of("select id, due_at from " + table + " where id in ")
                  .addList(Lists.transform(some, each -> each.entry().id())),
              row -> Map.entry(row.uuid(1), row.instant(2)))
          .forEach(end -> ends.put(end.getKey(), end.getValue()));
    }
    return claimed.stream()
        .map(
            each ->
                new Claim(
                    each.entry(),
                    each.failures(),
                    Objects.requireNonNull(ends.get(each.entry().id()))))
        .toList();
  }

  private DueSql dueTo(Set<String> consumers) {
    return new OutboxSql(table, session.database().dialect(), consumers);
  }

  @Override
  public boolean hold(Claim claim) {
    session.requireWrite();
    Sql locked =
        held(Sql.of("select id from " + table + " where id = ?", claim.entry().id()), claim);
    return !session.query(locked.add(" for update"), row -> row.uuid(1)).isEmpty();
  }

  @Override
  public boolean done(Claim claim) {
    return changes(Sql.of("delete from " + table + " where id = ?", claim.entry().id()), claim);
  }

  @Override
  public Optional<Stored> find(UUID id) {
    return session.queryOne(
        Sql.of("select " + OutboxSql.SELECTED + " from " + table + " t where t.id = ?", id),
        JdbcOutbox::entryOf);
  }

  @Override
  public boolean drop(UUID id) {
    return session.update(Sql.of("delete from " + table + " where id = ?", id), null) > 0;
  }

  @Override
  public void drop(String consumer, UUID subject) {
    session.update(
        Sql.of("delete from " + table + " where consumer = ? and subject = ?", consumer, subject),
        null);
  }

  @Override
  public boolean postpone(Claim claim, Duration delay, String code) {
    return changes(anybodys.failed(claim.entry().id(), delay, false, code), claim);
  }

  @Override
  public boolean park(Claim claim, String code) {
    return changes(anybodys.failed(claim.entry().id(), Duration.ZERO, true, code), claim);
  }

  @Override
  public boolean release(Claim claim) {
    return changes(anybodys.putOff(List.of(claim.entry().id()), Duration.ZERO), claim);
  }

  private boolean changes(Sql change, Claim claim) {
    return session.update(held(change, claim), null) > 0;
  }

  /** The same, if nobody has claimed the entry since: every claim moves the time it is due at. */
  private static Sql held(Sql statement, Claim claim) {
    return statement.add(" and due_at = ?", claim.leaseEnd());
  }

  @Override
  public boolean retry(UUID id) {
    Sql forgotten =
        Sql.of("update " + table + " set " + QueueColumns.FORGOTTEN, QueueColumns.untried())
            .add(" where id = ?", id);
    return session.update(forgotten, null) > 0;
  }

  @Override
  public long count() {
    return session.queryNumber(Sql.of("select count(*) from " + table));
  }

  @Override
  public List<Waiting> failing(int limit) {
    return waiting(Sql.of(" where t.failures > 0 order by t.parked desc, t.id limit ?", limit));
  }

  @Override
  public List<Waiting> ofOthers(Set<String> consumers, int limit) {
    Sql others = Sql.of("");
    if (!consumers.isEmpty()) {
      others.add(" where t.consumer not in ").addList(consumers);
    }
    return waiting(others.add(" order by t.id limit ?", limit));
  }

  private List<Waiting> waiting(Sql which) {
    return session.query(
        Sql.of("select " + OutboxSql.SELECTED + ", t.parked, t.failure_code from " + table + " t")
            .add(which),
        row -> new Waiting(entryOf(row), row.bool(6), row.integer(5), row.text(7)));
  }

  /**
   * An event is read when it is told: one that cannot be read keeps no other from being claimed.
   */
  private static Stored entryOf(Row row) throws SQLException {
    Optional<String> event = Optional.ofNullable(row.textOrNull(4));
    return new Stored(
        row.uuid(1),
        row.text(2),
        row.uuid(3),
        () -> event.map(text -> EventForm.event(JsonText.object(text))));
  }
}
