package dev.tenantry.benchmarks.floor;

import dev.tenantry.benchmarks.SyncState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** A change of the first name where one database holds both sides. */
final class FloorUpdate {

  private static final String LOCK =
      "select p.id, p.revision, b.revision, p.stamps from tenantry_platform_users p"
          + " join tenantry_baas_users b on b.id = p.id where ";
  private static final String LOCK_BY_ID = LOCK + "p.id = ? for update";
  private static final String LOCK_BY_BAAS_ID = LOCK + "b.baas_id = ? for update";
  private static final String OWN =
      "update tenantry_%s_users set first_name = ?, updated_at = ?, stamps = ?, revision = ?,"
          + " confirmed = ?, %s version = version + 1 where id = ?";
  private static final String OTHER =
      "update tenantry_%s_users set first_name = ?, updated_at = ?, stamps = ?, seen = ?,"
          + " version = version + 1 where id = ?";
  private static final String PLATFORM_OWN = OWN.formatted("platform", "highest_confirmed = ?,");
  private static final String BAAS_OWN = OWN.formatted("baas", "");
  private static final String PLATFORM_OTHER = OTHER.formatted("platform");
  private static final String BAAS_OTHER = OTHER.formatted("baas");

  private FloorUpdate() {}

  private record Locked(UUID id, long platformRevision, long baasRevision, String stamps) {}

  static void atPlatform(Connection connection, UUID id, String firstName, Instant now)
      throws SQLException {
    Locked locked = lock(connection, LOCK_BY_ID, id);
    long revision = SyncState.revisionAfter(locked.platformRevision(), now);
    String stamps = SyncState.stampedByPlatform(locked.stamps(), revision);
    write(connection, PLATFORM_OWN, firstName, now, stamps, id, revision, revision, revision);
    write(connection, BAAS_OTHER, firstName, now, stamps, id, revision);
  }

  static void atBaas(Connection connection, UUID baasId, String firstName, Instant now)
      throws SQLException {
    Locked locked = lock(connection, LOCK_BY_BAAS_ID, baasId);
    long revision = SyncState.revisionAfter(locked.baasRevision(), now);
    String stamps = SyncState.stampedByBaas(locked.stamps(), revision);
    write(connection, BAAS_OWN, firstName, now, stamps, locked.id(), revision, revision);
    write(connection, PLATFORM_OTHER, firstName, now, stamps, locked.id(), revision);
  }

  private static Locked lock(Connection connection, String sql, UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Locked(
            row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getString(4));
      }
    }
  }

  private static void write(
      Connection connection,
      String sql,
      String firstName,
      Instant now,
      String stamps,
      UUID id,
      long... revisions)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, firstName);
      statement.setObject(2, now.atOffset(ZoneOffset.UTC));
      statement.setString(3, stamps);
      for (int i = 0; i < revisions.length; i++) {
        statement.setLong(4 + i, revisions[i]);
      }
      statement.setObject(4 + revisions.length, id);
      statement.executeUpdate();
    }
  }
}
