package dev.tenantry.benchmarks.floor;

import dev.tenantry.benchmarks.Inviter;
import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.SyncState;
import dev.tenantry.benchmarks.TimedIds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Invitations by hand: one statement locks, one ends what has expired and asks who must not be
 * invited, one batch stores the invitations and one the mails that are to be sent.
 */
public final class FloorInvites implements Inviter {

  private static final int LIMIT = 1_000;

  private static final String LOCK =
      "with held as (select role_key from tenantry_roles where role_key = ? for key share)"
          + " select (select count(*) from held) from tenantry_platform_tenants t where t.id = ?"
          + " for update of t";
  private static final String ASK =
      "with expired as (update tenantry_platform_invites set status = 'expired',"
          + " status_updated_at = expires_at, updated_at = ?, live_email_key = null"
          + " where tenant_id = ? and live_email_key = any (?) and expires_at <= ?)"
          + " select (select count(*) from tenantry_platform_invites where tenant_id = ?"
          + " and status = 'pending' and expires_at > ?), array("
          + "select email_key from tenantry_platform_users where tenant_id = ?"
          + " and email_key = any (?) union all"
          + " select live_email_key from tenantry_platform_invites where tenant_id = ?"
          + " and live_email_key = any (?) and expires_at > ?)";
  private static final String INVITE =
      "insert into tenantry_platform_invites (id, tenant_id, email_key, email, first_name,"
          + " last_name, locale, role_keys, status, status_updated_at, by_super_admin, delivery,"
          + " sent_at, expires_at, created_at, updated_at, live_email_key) values (?, ?, ?, ?, ?,"
          + " ?, ?, ?, 'pending', ?, true, 'queued', ?, ?, ?, ?, ?)"
          + " on conflict (tenant_id, live_email_key) do nothing";
  private static final String MAIL =
      "insert into tenantry_outbox (id, consumer, subject, due_at, failures, parked, failure_code)"
          + " values (?, 'invite-delivery', ?, 'epoch', 0, false, '')";

  private final DataSource database;

  public FloorInvites(DataSource database) {
    this.database = database;
  }

  @Override
  public int invite(List<NewUser> people) {
    Instant now = FloorUsers.now();
    return Tx.get(
        database,
        connection -> {
          lock(connection);
          List<NewUser> welcome = welcome(connection, people, now.atOffset(ZoneOffset.UTC));
          sendMails(connection, insert(connection, welcome, now));
          return welcome.size();
        });
  }

  private static void lock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setString(1, NewUser.ROLE);
      statement.setObject(2, SyncState.TENANT);
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next() || found.getInt(1) == 0) {
          throw new IllegalArgumentException("no such tenant or role");
        }
      }
    }
  }

  private static List<NewUser> welcome(
      Connection connection, List<NewUser> people, OffsetDateTime now) throws SQLException {
    Object[] addresses = people.stream().map(NewUser::email).toArray();
    try (PreparedStatement statement = connection.prepareStatement(ASK)) {
      bind(
          statement,
          now,
          SyncState.TENANT,
          connection.createArrayOf("text", addresses),
          now,
          SyncState.TENANT,
          now,
          SyncState.TENANT,
          connection.createArrayOf("text", addresses),
          SyncState.TENANT,
          connection.createArrayOf("text", addresses),
          now);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        Set<?> taken = new HashSet<>(Arrays.asList((Object[]) answer.getArray(2).getArray()));
        return people.stream()
            .filter(one -> !taken.contains(one.email()))
            .limit(LIMIT - answer.getInt(1))
            .toList();
      }
    }
  }

  private static List<UUID> insert(Connection connection, List<NewUser> people, Instant now)
      throws SQLException {
    List<UUID> ids = new ArrayList<>();
    OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
    OffsetDateTime end = moment.plus(Duration.ofDays(DAYS));
    try (PreparedStatement statement = connection.prepareStatement(INVITE)) {
      for (NewUser one : people) {
        UUID id = TimedIds.next();
        ids.add(id);
        bind(
            statement,
            id,
            SyncState.TENANT,
            one.email(),
            one.email(),
            one.firstName(),
            one.lastName(),
            NewUser.LOCALE,
            NewUser.ROLE,
            moment,
            moment,
            end,
            moment,
            moment,
            one.email());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return ids;
  }

  private static void sendMails(Connection connection, List<UUID> invites) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MAIL)) {
      for (UUID invite : invites) {
        bind(statement, TimedIds.next(), invite);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
