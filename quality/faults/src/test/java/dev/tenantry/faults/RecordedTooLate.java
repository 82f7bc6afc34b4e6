package dev.tenantry.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault to be caught: what is to be told of a transaction is written in one of its own, after the
 * one that it tells of, so that whoever fails in between leaves a change that nobody hears of. For
 * H2 and one thread.
 */
final class RecordedTooLate implements AtCommit {

  private static final int COLUMNS = 4;

  /** What nobody has claimed yet is due since ever. */
  private static final String EVER = "timestamp with time zone '1970-01-01 00:00:00+00:00'";

  @Override
  public void commit(Connection connection) throws SQLException {
    List<List<Object>> entries = takenBack(connection);
    connection.commit();
    if (!entries.isEmpty()) {
      putIn(connection, entries);
      connection.commit();
    }
  }

  private List<List<Object>> takenBack(Connection connection) throws SQLException {
    List<List<Object>> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id, consumer, subject, event from tenantry_outbox where due_at = "
                    + EVER
                    + " order by place")) {
      while (rows.next()) {
        List<Object> entry = new ArrayList<>();
        for (int column = 1; column <= COLUMNS; column++) {
          entry.add(rows.getObject(column));
        }
        entries.add(entry);
      }
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from tenantry_outbox where id = ?")) {
      for (List<Object> entry : entries) {
        delete.setObject(1, entry.get(0));
        delete.executeUpdate();
      }
    }
    return entries;
  }

  private static void putIn(Connection connection, List<List<Object>> entries) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into tenantry_outbox"
                + " (id, consumer, subject, event, due_at, failures, parked, failure_code)"
                + " values (?, ?, ?, ?, "
                + EVER
                + ", 0, false, '')")) {
      for (List<Object> entry : entries) {
        for (int column = 1; column <= COLUMNS; column++) {
          insert.setObject(column, entry.get(column - 1));
        }
        insert.executeUpdate();
      }
    }
  }
}
