package dev.tenantry.adapters.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The statements of a queue. All times are those of the database's clock, which is the same for
 * everybody who claims. Immutable.
 */
final class QueueSql {

  private static final String PENDING = "synced = false";
  private static final String PARKED = PENDING + " and parked = true";

  /** In these words PostgreSQL finds it in an index that holds nothing else. */
  private static final String WAITING = PENDING + " and parked = false and regressed_at is null";

  private final String table;
  private final Dialect dialect;

  QueueSql(String table, Dialect dialect) {
    this.table = table;
    this.dialect = dialect;
  }

  /** A copy that was due a moment ago. */
  record Candidate(UUID id, Instant dueAt) {

    static Candidate read(Row row) throws SQLException {
      return new Candidate(row.uuid(1), row.instant(2));
    }
  }

  /**
   * What is due behind the last candidate, the longest due first, without a lock: with one, H2
   * would lock everything that is due, however few are asked for.
   */
  Sql candidates(Optional<Candidate> last, int limit) {
    Sql sql = Sql.of("select t.id, t.due_at from " + table + " t where ").add(due());
    last.ifPresent(
        each ->
            sql.add(" and ").add(dialect.behind("t.due_at", "?", each.dueAt(), each.id(), false)));
    return sql.add(" order by t.due_at, t.id limit ?", limit);
  }

  /** Locks those of the candidates which nobody else has locked, and which are still due. */
  Sql lock(List<UUID> ids) {
    return Sql.of("select id, failures from " + table + " where id in ")
        .addList(ids)
        .add(" and ")
        .add(due())
        .add(" for update skip locked");
  }

  Sql putOff(List<UUID> ids, Duration delay) {
    return Sql.of("update " + table + " set due_at = ")
        .add(after(delay))
        .add(" where " + PENDING + " and id in ")
        .addList(ids);
  }

  Sql failed(UUID id, Duration delay, boolean isParked, String code) {
    return Sql.of("update " + table + " set failures = failures + 1, due_at = ")
        .add(after(delay))
        .add(", parked = ?, failure_code = ?", isParked, code)
        .add(" where " + PENDING + " and id = ?", id);
  }

  Sql unpark() {
    return Sql.of("update " + table + " set " + QueueColumns.FORGOTTEN, QueueColumns.untried())
        .add(" where " + PARKED);
  }

  /**
   * Selects the numbers of those pending and of those parked, when the oldest pending one changed,
   * the number of those halted, and the newest revision.
   */
  Sql backlog() {
    return Sql.of(
        "select count(*), count(case when parked = true and regressed_at is null then 1 end),"
            + " min(updated_at),"
            + (" (select count(*) from " + table + " where regressed_at is not null),")
            + (" (select max(revision) from " + table + ") from " + table)
            + (" where " + PENDING));
  }

  /** Selects id, whether it has halted, failures and code. */
  Sql stuck(int limit) {
    return Sql.of("(")
        .add(stuck("true", "regressed_at is not null", limit))
        .add(") union all (")
        .add(stuck("false", PARKED + " and regressed_at is null", limit))
        .add(") order by 1 limit ?", limit);
  }

  private Sql stuck(String isHalted, String condition, int limit) {
    return Sql.of("select id, " + isHalted + ", failures, failure_code from " + table)
        .add(" where " + condition + " order by id limit ?", limit);
  }

  private Sql due() {
    return Sql.of(WAITING + " and due_at <= " + dialect.now());
  }

  private Sql after(Duration delay) {
    return Sql.of(dialect.nowPlusMicros(), TimeUnit.MICROSECONDS.convert(delay));
  }
}
