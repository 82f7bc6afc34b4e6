package dev.tenantry.benchmarks.floor;

import dev.tenantry.benchmarks.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Pending users to the second database, a thousand at a time: claimed and noted as sent, inserted,
 * confirmed. Each is a transaction, so that a crash between two of them loses nobody.
 */
final class FloorDrain {

  private static final String CLAIM =
      "with due as (select id from tenantry_platform_users where not synced and not parked and"
          + " regressed_at is null and due_at <= now() order by due_at, id limit 1000"
          + " for update skip locked) update tenantry_platform_users u set sent = u.revision,"
          + " due_at = now() + interval '1 minute', version = version + 1 from due"
          + " where u.id = due.id returning u.id, u.baas_id, u.reference, u.email_key, u.email,"
          + " u.first_name, u.last_name, u.phone, u.locale, u.timezone, u.avatar_url,"
          + " u.custom_data, u.active, u.is_opted_in, u.tenant_id, u.roles, u.created_at,"
          + " u.stamps, u.revision";
  private static final String PUT_BACK =
      "update tenantry_platform_users set confirmed = revision, highest_confirmed = revision,"
          + " sent = '', synced = true, due_at = 'epoch', version = version + 1"
          + " where id = any (?)";

  private FloorDrain() {}

  static int batch(Databases databases) {
    List<FloorRow> rows = Tx.get(databases.platform(), FloorDrain::claim);
    if (!rows.isEmpty()) {
      Tx.run(databases.baas(), connection -> FloorSql.insertBaas(connection, rows));
      Tx.run(databases.platform(), connection -> confirm(connection, rows));
    }
    return rows.size();
  }

  private static List<FloorRow> claim(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CLAIM);
        ResultSet row = statement.executeQuery()) {
      List<FloorRow> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(read(row));
      }
      return rows;
    }
  }

  private static FloorRow read(ResultSet row) throws SQLException {
    return new FloorRow(
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
        row.getString(16),
        row.getObject(17, OffsetDateTime.class),
        row.getString(18),
        row.getLong(19));
  }

  private static void confirm(Connection connection, List<FloorRow> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PUT_BACK)) {
      Object[] ids = rows.stream().map(FloorRow::id).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.executeUpdate();
    }
  }
}
