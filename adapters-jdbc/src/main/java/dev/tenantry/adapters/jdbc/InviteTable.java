package dev.tenantry.adapters.jdbc;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of the invitations: a column for every field, the digest of the newest token, and the
 * address of those that are stored as pending, which no two of a tenant share. Immutable.
 *
 * @param name its name
 * @param keys what is unique
 */
record InviteTable(String name, UniqueKeys keys) {

  static final Columns<Invite> FIELDS =
      new Columns<>(InviteFields.ALL, Column.ofAll(InviteFields.ALL));

  static final String TOKEN = "token_digest";

  /** Holds the address in its normal form while the invitation is stored as pending, else null. */
  static final String LIVE = "live_email_key";

  /** What stands in the way of another row. */
  static final String MAILBOX = "tenant_id, " + LIVE;

  /** What is written of an invitation. */
  static final ImmutableList<String> WRITTEN =
      ImmutableList.<String>builder().addAll(FIELDS.names()).add(LIVE).build();

  /** Every column. */
  static final ImmutableList<String> COLUMNS =
      ImmutableList.<String>builder().addAll(WRITTEN).add(TOKEN).build();

  /** Selects what {@link #valuesOf} reads, under the alias {@code t}. */
  static final String SELECTED = "select t." + Joiner.on(", t.").join(FIELDS.names());

  private static final String CHANGED = Joiner.on(" = ?, ").join(WRITTEN) + " = ?";

  /** Selects invitations as they are stored, under the alias {@code t}. */
  Sql select() {
    return Sql.of(SELECTED + from());
  }

  String from() {
    return " from " + name + " t";
  }

  static Values<Invite> valuesOf(Row row) throws SQLException {
    return FIELDS.read(row).build();
  }

  /** Selects something if an invitation grants the role that is pending now. */
  Sql granting(RoleKey role, Instant now) {
    return Sql.of("select 1 from " + name + " where status = ?", InviteStatus.PENDING.word())
        .add(" and expires_at > ?", now)
        .add(" and concat(' ', role_keys, ' ') like ? escape '!' limit 1", RoleKeysText.like(role));
  }

  /** Selects what {@link #withToken} reads. */
  Sql ofToken(TokenDigest token) {
    return Sql.of(SELECTED + ", t." + TOKEN + from())
        .add(" where t." + TOKEN + " = ?", token.text());
  }

  static Map.Entry<TokenDigest, Values<Invite>> withToken(Row row) throws SQLException {
    return Map.entry(new TokenDigest(row.text(FIELDS.size() + 1)), valuesOf(row));
  }

  /** Decides by itself whether there is anything to settle, so that one of many succeeds. */
  Sql settle(TokenDigest token, InviteStatus status, Optional<UserId> acceptedBy, Instant now) {
    return Sql.of("update " + name + " set status = ?", status.word())
        .add(", status_updated_at = ?, updated_at = ?", now, now)
        .add(", accepted_by_user_id = ?", acceptedBy.map(UserId::value).orElse(null))
        .add(", " + LIVE + " = null where " + TOKEN + " = ?", token.text())
        .add(" and status = ? and expires_at > ?", InviteStatus.PENDING.word(), now);
  }

  Sql update(Values<Invite> changed) {
    return Sql.of("update " + name + " set " + CHANGED, rowOf(changed).toArray())
        .add(" where id = ?", changed.require(InviteFields.ID).value());
  }

  static List<@Nullable Object> rowOf(Values<Invite> invite) {
    List<@Nullable Object> row = new ArrayList<>();
    FIELDS.write(invite, row);
    row.add(isLive(invite) ? invite.require(InviteFields.EMAIL_KEY) : null);
    return row;
  }

  static boolean isLive(Values<Invite> invite) {
    return InviteStates.statusOf(invite) == InviteStatus.PENDING;
  }
}
