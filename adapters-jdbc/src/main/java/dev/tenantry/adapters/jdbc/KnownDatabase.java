package dev.tenantry.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Asks a database once what it is, and remembers. Thread-safe. */
final class KnownDatabase {

  private final String tablePrefix;
  private volatile @Nullable Database known;

  KnownDatabase(String tablePrefix) {
    this.tablePrefix = tablePrefix;
  }

  /**
   * The database at the other end. Several threads may be the first to ask, and get the same
   * answer.
   */
  Database at(Connection connection) {
    Database database = known;
    if (database == null) {
      try {
        database = Database.of(connection, tablePrefix);
      } catch (SQLException failure) {
        throw SqlErrors.noConnection(failure);
      }
      known = database;
    }
    return database;
  }
}
