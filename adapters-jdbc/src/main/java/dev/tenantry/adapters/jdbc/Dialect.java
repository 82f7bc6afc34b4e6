package dev.tenantry.adapters.jdbc;

import dev.tenantry.domain.field.CaseFolding;
import dev.tenantry.domain.field.LikePattern;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the engines; what this class itself says holds for most of them.
 * Thread-safe.
 */
abstract class Dialect {

  /** What every engine can store; a filter may ask for more, and then finds nothing. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  static Dialect of(Connection connection) throws SQLException {
    return switch (DatabaseEngine.of(connection.getMetaData())) {
      case H2 -> new H2Dialect(connection.getMetaData().getURL());
      case POSTGRESQL -> new PostgresqlDialect(connection.getMetaData().getDatabaseMajorVersion());
      case MARIADB -> new MariadbDialect();
    };
  }

  /**
   * The part of a unique violation's message that names the constraint and shows no value, in lower
   * case.
   */
  abstract String naming(String message);

  /** Matches text of the pattern's form by code point, letter case included. */
  Sql like(String column, LikePattern pattern) {
    return Sql.of(column + " like ? escape '!'", LikeTokens.of(pattern).sqlText());
  }

  /** Matches like {@link #like}, once both are folded as {@link CaseFolding} does it. */
  abstract Sql likeFolded(String column, LikePattern pattern);

  /** Stores a row of a key and a value, in place of an older one. */
  abstract String upsert(String table, String key, String value);

  /** How many rows one statement inserts at most, so that it stays shorter than servers take. */
  int rowsAtOnce() {
    return 100;
  }

  /**
   * What follows an insertion of rows to pass over those whose values in these columns are taken.
   */
  String unlessTaken(String columns) {
    return "";
  }

  /** Sees to it, outside of a transaction, that a commit which returns cannot be lost. */
  void makeDurable(Connection connection) throws SQLException {}

  /** Finds out, within a transaction of the host, whether a commit which returns cannot be lost. */
  void requireDurable(Connection connection) throws SQLException {}

  /**
   * Sees to it that a query within a transaction is really run, and not answered with what it gave
   * before.
   */
  void readAnew(PreparedStatement query) throws SQLException {}

  /** The expression that orders a column of text by code point. */
  String sortKey(String textColumn) {
    return textColumn;
  }

  /** The placeholder of a value to compare with a {@link #sortKey}. */
  String sortKeyParameter() {
    return "?";
  }

  /**
   * What lies behind a row in the order of a key and an id, in a form that lets the engine begin
   * right there in an index.
   */
  Sql behind(String key, String parameter, Object keyValue, UUID id, boolean descending) {
    String beyond = descending ? " < " : " > ";
    return Sql.of(
        key
            + beyond.stripTrailing()
            + "= "
            + parameter
            + " and ("
            + key
            + beyond
            + parameter
            + " or ("
            + key
            + " = "
            + parameter
            + " and t.id"
            + beyond
            + "?))",
        keyValue,
        keyValue,
        keyValue,
        id);
  }

  /** Locks rows that others may refer to, but neither change nor delete, until this one ends. */
  String forReference() {
    return " for update";
  }

  /**
   * Whether a query for update locks no row that does not satisfy its conditions when it is looked
   * at, and those of a join in the order of its tables.
   */
  boolean locksWhatItFinds() {
    return false;
  }

  /** Whether an insert or an update can stand inside another statement. */
  boolean nestsWrites() {
    return false;
  }

  /**
   * Whether rows are updated from arrays that a statement takes, each row from its place in them.
   */
  boolean updatesFromArrays() {
    return false;
  }

  /** What follows a table, to find its rows by their ids whatever else is asked of them. */
  String foundById() {
    return "";
  }

  /** The placeholder of an instant where nothing else tells its type. */
  String instantParameter() {
    return "cast(? as timestamp(6) with time zone)";
  }

  /** The time of the database's clock, as it was when the statement began or not long before. */
  String now() {
    return "current_timestamp";
  }

  /** The time so many microseconds after {@link #now}. */
  String nowPlusMicros() {
    return "dateadd('microsecond', ?, current_timestamp)";
  }

  void setUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
    statement.setObject(index, value);
  }

  @Nullable UUID uuid(ResultSet result, int column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
    statement.setObject(index, storable(value).atOffset(ZoneOffset.UTC));
  }

  @Nullable Instant instant(ResultSet result, int column) throws SQLException {
    OffsetDateTime stored = result.getObject(column, OffsetDateTime.class);
    return stored == null ? null : stored.toInstant();
  }

  static Instant storable(Instant value) {
    return value.isBefore(EARLIEST) ? EARLIEST : value.isAfter(LATEST) ? LATEST : value;
  }

  static String folded(LikePattern pattern) {
    return CaseFolding.fold(LikeTokens.of(pattern).sqlText());
  }
}
