package dev.tenantry.adapters.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The statements by which rows that wait are claimed, put off and parked. All times are those of
 * the database's clock, which is the same for everybody who claims. Immutable.
 */
class DueSql {

  private final String table;
  private final Dialect dialect;
  private final String claimed;
  private final String pending;
  private final Sql waiting;

  /**
   * @param table the rows, which have an id and the columns of {@link QueueColumns}
   * @param claimed what is read of a claimed row, the id first
   * @param pending the condition of rows that wait or are parked, with an {@code and} behind it
   * @param waiting the condition of rows that are due once their time has come, under the alias
   *     {@code t}
   */
  DueSql(String table, Dialect dialect, String claimed, String pending, Sql waiting) {
    this.table = table;
    this.dialect = dialect;
    this.claimed = claimed;
    this.pending = pending;
    this.waiting = waiting;
  }

  /** A row that was due a moment ago. */
  record Candidate(UUID id, Instant dueAt) {

    static Candidate read(Row row) throws SQLException {
      return new Candidate(row.uuid(1), row.instant(2));
    }
  }

  /**
   * What is due behind the last candidate, the longest due first, without a lock: with one, H2
   * would lock everything that is due, however few are asked for.
   */
  final Sql candidates(Optional<Candidate> last, int limit) {
    Sql sql = Sql.of("select t.id, t.due_at from " + table + " t where ").add(due());
    last.ifPresent(
        each ->
            sql.add(" and ").add(dialect.behind("t.due_at", "?", each.dueAt(), each.id(), false)));
    return sql.add(" order by t.due_at, t.id limit ?", limit);
  }

  /** Locks those of the candidates which nobody else has locked, and which are still due. */
  final Sql lock(List<UUID> ids) {
    return Sql.of(
            "select %s from %s t%s where t.id in ".formatted(claimed, table, dialect.foundById()))
        .addList(ids)
        .add(" and ")
        .add(due())
        .add(" for update skip locked");
  }

  final Sql putOff(List<UUID> ids, Duration delay) {
    return Sql.of("update " + table + " set due_at = ")
        .add(after(delay))
        .add(" where " + pending + "id in ")
        .addList(ids);
  }

  final Sql failed(UUID id, Duration delay, boolean isParked, String code) {
    return Sql.of("update " + table + " set failures = failures + 1, due_at = ")
        .add(after(delay))
        .add(", parked = ?, failure_code = ?", isParked, code)
        .add(" where " + pending + "id = ?", id);
  }

  private Sql due() {
    return Sql.of("").add(waiting).add(" and t.due_at <= " + dialect.now());
  }

  private Sql after(Duration delay) {
    return Sql.of(dialect.nowPlusMicros(), TimeUnit.MICROSECONDS.convert(delay));
  }
}
