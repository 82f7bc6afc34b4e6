package dev.tenantry.adapters.jdbc;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Collection;

/** The statements by which entries of the outbox are claimed for some consumers. Immutable. */
final class OutboxSql extends DueSql {

  /** What an entry is read from. */
  private static final ImmutableList<String> ENTRY =
      ImmutableList.of("id", "consumer", "subject", "event");

  /** What is written of an entry. */
  static final ImmutableList<String> WRITTEN =
      ImmutableList.<String>builder().addAll(ENTRY).addAll(QueueColumns.ALL).build();

  /** Every column; the place says in which order entries were appended. */
  static final ImmutableList<String> COLUMNS =
      ImmutableList.<String>builder().addAll(WRITTEN).add("place").build();

  /** What is selected of an entry, and how often it has failed. */
  static final String SELECTED = "t." + Joiner.on(", t.").join(ENTRY) + ", t.failures";

  OutboxSql(String table, Dialect dialect, Collection<String> consumers) {
    super(table, dialect, SELECTED, "", waiting(table, consumers));
  }

  /** An entry waits for those of its consumer about its subject that were appended before it. */
  private static Sql waiting(String table, Collection<String> consumers) {
    if (consumers.isEmpty()) {
      return Sql.of("1 = 0");
    }
    return Sql.of("t.parked = false and t.consumer in ")
        .addList(consumers)
        .add(" and not exists (select 1 from " + table + " earlier")
        .add(" where earlier.consumer = t.consumer and earlier.subject = t.subject")
        .add(" and earlier.place < t.place)");
  }
}
