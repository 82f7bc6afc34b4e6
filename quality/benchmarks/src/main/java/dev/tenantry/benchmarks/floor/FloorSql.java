package dev.tenantry.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The statements that create users. */
final class FloorSql {

  private static final String INSERT =
      "insert into tenantry_%s_users (id, baas_id, reference, email_key, email, first_name,"
          + " last_name, phone, locale, timezone, avatar_url, custom_data, active, is_opted_in,"
          + " tenant_id, roles, created_at, updated_at, stamps, revision, seen, confirmed,"
          + " highest_confirmed, sent, forced, regressed_at, synced, due_at, failures, parked,"
          + " failure_code, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, false, null, ?, 'epoch', 0, false, '', 1)";
  private static final String PLATFORM = INSERT.formatted("platform");
  private static final String BAAS = INSERT.formatted("baas");
  private static final String ROLE =
      "insert into tenantry_%s_user_roles (user_id, role_key) values (?, ?)";
  private static final String PLATFORM_ROLE = ROLE.formatted("platform");
  private static final String BAAS_ROLE = ROLE.formatted("baas");
  private static final String CONFIRM =
      "update tenantry_platform_users set confirmed = revision, highest_confirmed = revision,"
          + " sent = '', synced = true, version = version + 1 where id = any (?)";

  private FloorSql() {}

  static void requireTenantAndRole(Connection connection, UUID tenant, String role)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select exists (select from tenantry_platform_tenants where id = ?)"
                + " and exists (select from tenantry_roles where role_key = ?)")) {
      statement.setObject(1, tenant);
      statement.setString(2, role);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        if (!answer.getBoolean(1)) {
          throw new IllegalArgumentException("no such tenant or role");
        }
      }
    }
  }

  static void insertPlatform(Connection connection, FloorRow row, boolean isConfirmed)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PLATFORM)) {
      bind(statement, row);
      statement.setLong(20, row.revision());
      statement.setLong(21, 0);
      statement.setLong(22, isConfirmed ? row.revision() : 0);
      statement.setLong(23, isConfirmed ? row.revision() : 0);
      statement.setString(24, isConfirmed ? "" : String.valueOf(row.revision()));
      statement.setBoolean(25, isConfirmed);
      statement.executeUpdate();
    }
    insertRoles(connection, PLATFORM_ROLE, List.of(row));
  }

  static void insertBaas(Connection connection, List<FloorRow> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BAAS)) {
      for (FloorRow row : rows) {
        bind(statement, row);
        statement.setLong(20, 0);
        statement.setLong(21, row.revision());
        statement.setLong(22, 0);
        statement.setLong(23, 0);
        statement.setString(24, "");
        statement.setBoolean(25, true);
        runOrAdd(statement, rows);
      }
      runAdded(statement, rows);
    }
    insertRoles(connection, BAAS_ROLE, rows);
  }

  private static void insertRoles(Connection connection, String sql, List<FloorRow> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (FloorRow row : rows) {
        for (String role : row.roles().split(" ", -1)) {
          statement.setObject(1, row.id());
          statement.setString(2, role);
          runOrAdd(statement, rows);
        }
      }
      runAdded(statement, rows);
    }
  }

  private static void runOrAdd(PreparedStatement statement, List<FloorRow> rows)
      throws SQLException {
    if (rows.size() == 1) {
      statement.executeUpdate();
    } else {
      statement.addBatch();
    }
  }

  private static void runAdded(PreparedStatement statement, List<FloorRow> rows)
      throws SQLException {
    if (rows.size() > 1) {
      statement.executeBatch();
    }
  }

  static void confirm(Connection connection, List<FloorRow> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CONFIRM)) {
      Object[] ids = rows.stream().map(FloorRow::id).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, FloorRow row) throws SQLException {
    statement.setObject(1, row.id());
    statement.setObject(2, row.baasId());
    statement.setString(3, row.reference());
    statement.setString(4, row.emailKey());
    statement.setString(5, row.email());
    statement.setString(6, row.firstName());
    statement.setString(7, row.lastName());
    statement.setString(8, row.phone());
    statement.setString(9, row.locale());
    statement.setString(10, row.timezone());
    statement.setString(11, row.avatarUrl());
    statement.setString(12, row.customData());
    statement.setBoolean(13, row.active());
    statement.setBoolean(14, row.isOptedIn());
    statement.setObject(15, row.tenantId(), Types.OTHER);
    statement.setString(16, row.roles());
    OffsetDateTime created = row.createdAt().withOffsetSameInstant(ZoneOffset.UTC);
    statement.setObject(17, created);
    statement.setObject(18, created);
    statement.setString(19, row.stamps());
  }
}
