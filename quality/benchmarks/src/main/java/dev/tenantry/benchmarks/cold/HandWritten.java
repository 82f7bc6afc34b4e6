package dev.tenantry.benchmarks.cold;

import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.SyncState;
import dev.tenantry.benchmarks.TimedIds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of a new user on both sides, in one transaction on H2. */
final class HandWritten {

  private static final String ROLE = "select 1 from tenantry_roles where role_key = ?";
  private static final String USER =
      "insert into tenantry_%s_users (id, baas_id, reference, email_key, email, first_name,"
          + " last_name, phone, locale, timezone, active, is_opted_in, roles, created_at,"
          + " updated_at, stamps, revision, seen, confirmed, highest_confirmed, sent, forced,"
          + " synced, due_at, failures, parked, failure_code, version) values (?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, true, false, ?, ?, ?, ?, ?, ?, ?, ?, '', false, true,"
          + " timestamp with time zone '1970-01-01 00:00:00+00', 0, false, '', 1)";
  private static final String USER_ROLE =
      "insert into tenantry_%s_user_roles (user_id, role_key) values (?, ?)";

  private HandWritten() {}

  static void create(DataSource database, TypedUser user) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      requireRole(connection);
      Instant now = Instant.now();
      long revision = SyncState.revisionAfter(0, now);
      UUID id = TimedIds.next();
      UUID baasId = TimedIds.next();
      OffsetDateTime created = now.atOffset(ZoneOffset.UTC);
      String stamps = SyncState.stampsOfNew(revision);
      for (String side : new String[] {"platform", "baas"}) {
        long own = side.equals("platform") ? revision : 0;
        try (PreparedStatement insert = connection.prepareStatement(USER.formatted(side))) {
          bind(
              insert,
              id,
              baasId,
              user.reference(),
              user.email(),
              user.email(),
              user.firstName(),
              user.lastName(),
              user.phone(),
              user.locale(),
              user.timezone(),
              NewUser.ROLE,
              created,
              created,
              stamps,
              own,
              revision - own,
              own,
              own);
          insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(USER_ROLE.formatted(side))) {
          bind(insert, id, NewUser.ROLE);
          insert.executeUpdate();
        }
      }
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void requireRole(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ROLE)) {
      bind(select, NewUser.ROLE);
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          throw new IllegalStateException("no such role");
        }
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
