package dev.tenantry.adapters.jdbc;

import com.google.common.base.Ascii;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.field.LikePattern;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * H2: it compares text and its LIKE takes wildcards by UTF-16 unit, its LOWER follows the default
 * locale, and its files lose acknowledged commits at a kill unless told not to.
 */
final class H2Dialect extends Dialect {

  private static final String IN_MEMORY = "jdbc:h2:mem:";

  /** No query of ours finds so many rows. */
  private static final int MANY_ROWS = 1 << 30;

  private final boolean isInMemory;
  private final AtomicInteger queries = new AtomicInteger();

  H2Dialect(String url) {
    this.isInMemory = url.startsWith(IN_MEMORY);
  }

  @Override
  String naming(String message) {
    String lower = Ascii.toLowerCase(message);
    int table = lower.indexOf(" on ");
    return table < 0 ? "" : lower.substring(0, table);
  }

  @Override
  Sql like(String column, LikePattern pattern) {
    return Sql.of(column + " regexp ?", LikeTokens.of(pattern).regex());
  }

  @Override
  Sql likeFolded(String column, LikePattern pattern) {
    return Sql.of(column + " regexp ?", LikeTokens.of(pattern).foldingRegex());
  }

  /**
   * A statement that has waited for another transaction is begun anew, and would find there those
   * of its rows that it has inserted before.
   */
  @Override
  int rowsAtOnce() {
    return 1;
  }

  @Override
  String upsert(String table, String key, String value) {
    return "merge into %s (%s, %s) key (%s) values (?, ?)".formatted(table, key, value, key);
  }

  /**
   * The setting is forgotten when the database is closed, so that it is made each time; where it
   * stands already, that costs little.
   */
  @Override
  void makeDurable(Connection connection) throws SQLException {
    if (!isInMemory) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set write_delay 0");
      } catch (SQLException notAllowed) {
        requireDurable(connection);
      }
    }
  }

  @Override
  void requireDurable(Connection connection) throws SQLException {
    if (!isInMemory && isWriteDelayed(connection)) {
      throw new PersistenceUnavailableException(
          "this H2 database would lose acknowledged commits; open it with ;WRITE_DELAY=0", null);
    }
  }

  /**
   * The setting stands there as it was stored and as it is in effect, which need not be the same.
   */
  private static boolean isWriteDelayed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet delayed =
            statement.executeQuery(
                "select 1 from information_schema.settings"
                    + " where setting_name = 'WRITE_DELAY' and setting_value <> '0'")) {
      return delayed.next();
    }
  }

  /**
   * A session answers a query that it has run before with the result that it kept, unless it knows
   * of a change since; of one whose transaction has let go its locks it may not know yet. It keeps
   * a result for one limit of rows, so that no two queries get the same.
   */
  @Override
  void readAnew(PreparedStatement query) throws SQLException {
    query.setMaxRows(MANY_ROWS + (queries.getAndIncrement() & MANY_ROWS - 1));
  }

  @Override
  String sortKey(String textColumn) {
    return "cast(" + textColumn + " as varbinary)";
  }

  @Override
  String sortKeyParameter() {
    return "cast(cast(? as varchar) as varbinary)";
  }
}
