package dev.tenantry.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is known of a database once it has been asked. Immutable.
 *
 * @param dialect the engine's
 * @param isReadCommitted whether its transactions are at READ COMMITTED without being told
 * @param tables its tables
 */
record Database(Dialect dialect, boolean isReadCommitted, Tables tables) {

  static Database of(Connection connection, String tablePrefix) throws SQLException {
    Dialect dialect = Dialect.of(connection);
    boolean isReadCommitted =
        connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED;
    return new Database(dialect, isReadCommitted, new Tables(tablePrefix));
  }
}
