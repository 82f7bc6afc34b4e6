package dev.tenantry.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A fault to be caught: what a transaction changes is marked as pending in a transaction of its
 * own, after the one that changed it, so that whoever fails in between leaves a change that nobody
 * ships.
 */
public final class MarkedTooLate {

  private static final List<String> TABLES =
      List.of("tenantry_platform_users", "tenantry_baas_users");

  private final String ofThisTransaction;
  private final Runnable pause;

  /**
   * Makes the fault.
   *
   * @param ofThisTransaction a condition that holds for rows that the running transaction changed
   * @param pause what happens between the two transactions
   */
  public MarkedTooLate(String ofThisTransaction, Runnable pause) {
    this.ofThisTransaction = ofThisTransaction;
    this.pause = pause;
  }

  /** The same data source, but marks come late. */
  public DataSource over(DataSource target) {
    AtCommit late = this::commit;
    return late.over(target);
  }

  private void commit(Connection connection) throws SQLException {
    List<String> marks = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        marks.addAll(takenBack(statement, table));
      }
      connection.commit();
      if (!marks.isEmpty()) {
        pause.run();
        for (String mark : marks) {
          statement.executeUpdate(mark);
        }
        connection.commit();
      }
    }
  }

  private List<String> takenBack(Statement statement, String table) throws SQLException {
    List<String> marks = new ArrayList<>();
    String changed = " where synced = false and " + ofThisTransaction;
    try (ResultSet rows = statement.executeQuery("select id from " + table + changed)) {
      while (rows.next()) {
        marks.add(
            "update %s set synced = false where revision > confirmed and id = '%s'"
                .formatted(table, rows.getString(1)));
      }
    }
    if (!marks.isEmpty()) {
      statement.executeUpdate("update " + table + " set synced = true" + changed);
    }
    return marks;
  }
}
