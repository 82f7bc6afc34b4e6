package dev.tenantry.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sees to it that the host's transactions are at READ COMMITTED: at another level what was read
 * before a lock may be out of date behind it, and two changes that meet would both be made. Asked
 * each time, though some drivers ask the server: the host may set another level for its next
 * transaction on the same connection.
 */
final class HostIsolation {

  private HostIsolation() {}

  static void requireReadCommitted(Connection connection) throws SQLException {
    int level = connection.getTransactionIsolation();
    if (level != Connection.TRANSACTION_READ_COMMITTED) {
      throw new IllegalStateException(
          "the transaction that JdbcPersistence.joining(..) was given runs at "
              + nameOf(level)
              + ", where changes that meet can undo one another; begin it at READ COMMITTED, with"
              + " setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED)");
    }
  }

  private static String nameOf(int level) {
    return switch (level) {
      case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
      case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
      case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
      default -> "the isolation level " + level;
    };
  }
}
