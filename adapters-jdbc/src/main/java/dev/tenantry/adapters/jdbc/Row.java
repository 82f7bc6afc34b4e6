package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.value.RoleKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row at which a result stands; columns are read by their place, counted from 1. For one
 * thread.
 */
final class Row {

  private final ResultSet result;
  private final Dialect dialect;
  private final int before;
  private String lastRoles = "";
  private ImmutableSortedSet<RoleKey> lastRoleKeys = ImmutableSortedSet.of();

  Row(ResultSet result, Dialect dialect) {
    this(result, dialect, 0);
  }

  private Row(ResultSet result, Dialect dialect, int before) {
    this.result = result;
    this.dialect = dialect;
    this.before = before;
  }

  /** The same without its first columns, as where two rows stand side by side. */
  Row behind(int columns) {
    return new Row(result, dialect, before + columns);
  }

  /** Turns a row into what is wanted of it. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  @Nullable String textOrNull(int column) throws SQLException {
    return result.getString(before + column);
  }

  String text(int column) throws SQLException {
    return require(result.getString(before + column), column);
  }

  @Nullable UUID uuidOrNull(int column) throws SQLException {
    return dialect.uuid(result, before + column);
  }

  UUID uuid(int column) throws SQLException {
    return require(dialect.uuid(result, before + column), column);
  }

  @Nullable Instant instantOrNull(int column) throws SQLException {
    return dialect.instant(result, before + column);
  }

  Instant instant(int column) throws SQLException {
    return require(dialect.instant(result, before + column), column);
  }

  /** Parsed once for consecutive rows with the same roles. */
  ImmutableSortedSet<RoleKey> roleKeys(int column) throws SQLException {
    String roles = text(column);
    if (!roles.equals(lastRoles)) {
      lastRoleKeys = RoleKeysText.parse(roles);
      lastRoles = roles;
    }
    return lastRoleKeys;
  }

  boolean bool(int column) throws SQLException {
    return result.getBoolean(before + column);
  }

  long number(int column) throws SQLException {
    return result.getLong(before + column);
  }

  int integer(int column) throws SQLException {
    return result.getInt(before + column);
  }

  @Nullable Long numberOrNull(int column) throws SQLException {
    long value = result.getLong(before + column);
    return result.wasNull() ? null : value;
  }

  private <T> T require(@Nullable T value, int column) throws SQLException {
    if (value == null) {
      throw new IllegalStateException(
          result.getMetaData().getColumnLabel(before + column)
              + " is null in a stored row; repair the row");
    }
    return value;
  }
}
