package dev.tenantry.adapters.jdbc;

/** The statements of the queue that the pending copies of a table are. Immutable. */
final class QueueSql extends DueSql {

  private static final String PENDING = "synced = false";
  private static final String PARKED = PENDING + " and parked = true";

  /** In these words PostgreSQL finds it in an index that holds nothing else. */
  private static final String WAITING =
      "t.synced = false and t.parked = false and t.regressed_at is null";

  private final String table;

  QueueSql(String table, Dialect dialect) {
    super(table, dialect, "t.id, t.failures", PENDING + " and ", Sql.of(WAITING));
    this.table = table;
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
}
