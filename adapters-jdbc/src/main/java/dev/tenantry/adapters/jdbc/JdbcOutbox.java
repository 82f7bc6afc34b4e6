package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.EventForm;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
    return claiming(consumers).claim(limit, lease);
  }

  @Override
  public List<Claim> claim(Set<String> consumers, Collection<UUID> ids, Duration lease) {
    return claiming(consumers).claim(ids, lease);
  }

  private Claiming<Claim> claiming(Set<String> consumers) {
    return new Claiming<>(
        session, dueTo(consumers), row -> new Claim(entryOf(row), row.integer(5)));
  }

  private DueSql dueTo(Set<String> consumers) {
    return new OutboxSql(table, session.database().dialect(), consumers);
  }

  @Override
  public void done(UUID id) {
    session.update(Sql.of("delete from " + table + " where id = ?", id), null);
  }

  @Override
  public void drop(String consumer, UUID subject) {
    session.update(
        Sql.of("delete from " + table + " where consumer = ? and subject = ?", consumer, subject),
        null);
  }

  @Override
  public void postpone(UUID id, Duration delay, String code) {
    session.update(anybodys.failed(id, delay, false, code), null);
  }

  @Override
  public void park(UUID id, String code) {
    session.update(anybodys.failed(id, Duration.ZERO, true, code), null);
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
    return session.query(
        Sql.of("select " + OutboxSql.SELECTED + ", t.parked, t.failure_code from " + table + " t")
            .add(" where t.failures > 0 order by t.parked desc, t.id limit ?", limit),
        row -> new Waiting(entryOf(row), row.bool(6), row.integer(5), row.text(7)));
  }

  private static Entry entryOf(Row row) throws SQLException {
    Optional<ChangeEvent> event =
        Optional.ofNullable(row.textOrNull(4)).map(text -> EventForm.event(JsonText.object(text)));
    return new Entry(row.uuid(1), row.text(2), row.uuid(3), event);
  }
}
