package dev.tenantry.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction. */
final class Tx {

  private Tx() {}

  interface Work {
    void run(Connection connection) throws SQLException;
  }

  interface Query<T> {
    T run(Connection connection) throws SQLException;
  }

  static void run(DataSource database, Work work) {
    get(
        database,
        connection -> {
          work.run(connection);
          return true;
        });
  }

  static <T> T get(DataSource database, Query<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
