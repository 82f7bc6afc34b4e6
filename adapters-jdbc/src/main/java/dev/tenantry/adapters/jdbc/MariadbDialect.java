package dev.tenantry.adapters.jdbc;

import com.google.common.base.Ascii;
import dev.tenantry.domain.field.LikePattern;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB: its type for UUIDs orders some of them by another byte than the first, so that they are
 * kept as 16 bytes; its points in time have no zone and are kept in UTC.
 */
final class MariadbDialect extends Dialect {

  @Override
  String naming(String message) {
    String lower = Ascii.toLowerCase(message);
    int end = lower.lastIndexOf('\'');
    int begin = lower.lastIndexOf('\'', end - 1);
    return begin < 0 ? "" : lower.substring(begin, end);
  }

  /**
   * Kept from an index, in which the server does not look for a character beyond 16 bits where the
   * pattern takes any one.
   */
  @Override
  Sql like(String column, LikePattern pattern) {
    return super.like("concat(" + column + ")", pattern);
  }

  /** The binary collation of the columns knows the letter case of an old Unicode only. */
  @Override
  Sql likeFolded(String column, LikePattern pattern) {
    return Sql.of(
        "lower("
            + column
            + " collate utf8mb4_uca1400_nopad_as_cs) collate utf8mb4_nopad_bin like ? escape '!'",
        folded(pattern));
  }

  @Override
  String upsert(String table, String key, String value) {
    return "insert into %s (%s, %s) values (?, ?) on duplicate key update %s = values(%s)"
        .formatted(table, key, value, value, value);
  }

  @Override
  String forReference() {
    return " lock in share mode";
  }

  /** By another index it would lock every row that it meets there, and others would get none. */
  @Override
  String foundById() {
    return " force index (primary)";
  }

  @Override
  String instantParameter() {
    return "cast(? as datetime(6))";
  }

  @Override
  String now() {
    return "utc_timestamp(6)";
  }

  @Override
  String nowPlusMicros() {
    return "utc_timestamp(6) + interval ? microsecond";
  }

  /** A comparison of rows would not be answered from an index. */
  @Override
  Sql behind(String key, String parameter, Object keyValue, UUID id, boolean descending) {
    String beyond = descending ? " < " : " > ";
    return Sql.of(
        "(%s%s? or (%s = ? and t.id%s?))".formatted(key, beyond, key, beyond),
        keyValue,
        keyValue,
        id);
  }

  @Override
  void setUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    statement.setBytes(index, bytes.array());
  }

  @Override
  @Nullable UUID uuid(ResultSet result, int column) throws SQLException {
    byte[] stored = result.getBytes(column);
    if (stored == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
    statement.setObject(index, LocalDateTime.ofInstant(storable(value), ZoneOffset.UTC));
  }

  @Override
  @Nullable Instant instant(ResultSet result, int column) throws SQLException {
    LocalDateTime stored = result.getObject(column, LocalDateTime.class);
    return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
  }
}
