package dev.tenantry.verification.docs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A host's way with transactions, as small as it gets: one connection at a time. */
final class HostDatabase {

  /** What a host does in a transaction. */
  interface Work {
    void run() throws SQLException;
  }

  private final DataSource dataSource;
  private @Nullable Connection running;

  HostDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Nullable Connection connection() {
    return running;
  }

  void inTransaction(Work work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      running = connection;
      work.run();
      connection.commit();
    } finally {
      running = null;
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = running.createStatement()) {
      statement.execute(sql);
    }
  }

  int count(String table) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
