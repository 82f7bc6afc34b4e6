package dev.tenantry.adapters.jdbc;

import com.google.common.collect.MapMaker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;

/**
 * Sees to it that the host's transactions are at READ COMMITTED: at another level what was read
 * before a lock may be out of date behind it, and two changes that meet would both be made.
 *
 * <p>Some drivers ask the server, so each connection object is asked until it says so once.
 * Thread-safe.
 */
final class HostIsolation {

  private final Set<Connection> found =
      Collections.newSetFromMap(new MapMaker().weakKeys().makeMap());

  void requireReadCommitted(Connection connection) throws SQLException {
    if (found.contains(connection)) {
      return;
    }
    int level = connection.getTransactionIsolation();
    if (level != Connection.TRANSACTION_READ_COMMITTED) {
      throw new IllegalStateException(
          "the transaction that JdbcPersistence.joining(..) was given runs at "
              + nameOf(level)
              + ", where changes that meet can undo one another; begin it at READ COMMITTED, with"
              + " setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED)");
    }
    found.add(connection);
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
