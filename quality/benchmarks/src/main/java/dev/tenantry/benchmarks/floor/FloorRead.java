package dev.tenantry.benchmarks.floor;

import dev.tenantry.benchmarks.Reader.Found;
import dev.tenantry.benchmarks.Reader.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The statements that read users: every field that the library shows, and no other. */
final class FloorRead {

  private static final String SELECT =
      "select id, baas_id, reference, email_key, email, first_name, last_name, phone, locale,"
          + " timezone, avatar_url, custom_data, active, is_opted_in, tenant_id, roles, created_at,"
          + " updated_at, synced from tenantry_platform_users where ";
  private static final String ORDER = " order by created_at, id limit 100";

  private FloorRead() {}

  /** What a host would be shown. */
  private record Shown(
      UUID id,
      UUID baasId,
      String reference,
      String emailKey,
      String email,
      String firstName,
      String lastName,
      String phone,
      String locale,
      String timezone,
      String avatarUrl,
      String customData,
      boolean active,
      boolean isOptedIn,
      UUID tenantId,
      List<String> roles,
      OffsetDateTime createdAt,
      OffsetDateTime updatedAt,
      boolean synced)
      implements Found {}

  static Found one(Connection connection, String condition, String value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + condition)) {
      statement.setString(1, value);
      return read(statement).get(0);
    }
  }

  static List<Found> firstPage(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + "true" + ORDER)) {
      return read(statement);
    }
  }

  static List<Found> pageBehind(Connection connection, Place place) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + "(created_at, id) > (?, ?)" + ORDER)) {
      statement.setObject(1, place.createdAt().atOffset(ZoneOffset.UTC));
      statement.setObject(2, place.id());
      return read(statement);
    }
  }

  private static List<Found> read(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<Found> found = new ArrayList<>();
      while (rows.next()) {
        found.add(shown(rows));
      }
      return found;
    }
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getBoolean(13),
        row.getBoolean(14),
        row.getObject(15, UUID.class),
        Arrays.asList(row.getString(16).split(" ", -1)),
        row.getObject(17, OffsetDateTime.class),
        row.getObject(18, OffsetDateTime.class),
        row.getBoolean(19));
  }
}
