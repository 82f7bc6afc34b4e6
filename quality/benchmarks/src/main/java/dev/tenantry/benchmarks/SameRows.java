package dev.tenantry.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Checks that everybody leaves the same rows: every column but the ids, with times, revisions and
 * the counter of versions told only by how they relate.
 */
final class SameRows {

  private static final String USERS =
      "select concat_ws('|', u.reference, u.email_key, u.email, u.first_name, u.last_name, u.phone,"
          + " u.locale, u.timezone, u.avatar_url, u.custom_data, u.active, u.is_opted_in,"
          + " u.tenant_id, u.roles, u.created_at <= u.updated_at,"
          + " replace(regexp_replace(u.stamps, '[1-9][0-9]{3,}', 'r', 'g'), ':', '='),"
          + " u.revision > 0, u.seen > 0, u.confirmed = u.revision,"
          + " u.highest_confirmed = u.revision, u.highest_confirmed > 0, u.sent, u.forced,"
          + " u.regressed_at, u.synced, u.due_at, u.failures, u.parked, u.failure_code,"
          + " (select string_agg(r.role_key, ' ' order by r.role_key)"
          + " from tenantry_%1$s_user_roles r where r.user_id = u.id))"
          + " from tenantry_%1$s_users u order by u.reference";

  /** How many mails wait for an invitation, in the library's own table. */
  static final String OWN_MAIL =
      "select count(*) from tenantry_outbox o where o.subject = i.id"
          + " and o.consumer = 'invite-delivery' and o.event is null and o.due_at = 'epoch'"
          + " and o.failures = 0 and not o.parked and o.failure_code = ''";

  /** How many mails wait for an invitation, in the table of transaction-outbox. */
  static final String OUTBOX_MAIL =
      "select count(*) from txno_outbox o where o.invocation like '%' || i.id || '%'"
          + " and not o.processed and not o.blocked";

  private static final String INVITES =
      "select concat_ws('|', i.tenant_id, i.email_key, i.email, i.first_name, i.last_name,"
          + " i.locale, i.data, i.role_keys, i.status, i.status_updated_at = i.created_at,"
          + " i.created_by_user_id, i.by_super_admin, i.accepted_by_user_id, i.delivery,"
          + " i.sent_at = i.created_at, i.expires_at - i.created_at, i.updated_at = i.created_at,"
          + " i.live_email_key, i.token_digest, (%s))"
          + " from tenantry_platform_invites i order by i.email_key";

  private SameRows() {}

  /** The invitations, each with the number of the mails that wait for it. */
  static List<String> invites(DataSource database, String mails) {
    return Sql.column(database, INVITES.formatted(mails));
  }

  static List<String> of(Databases databases) {
    List<String> rows = new ArrayList<>(rows(databases.platform(), "platform"));
    rows.addAll(rows(databases.baas(), "baas"));
    return rows;
  }

  private static List<String> rows(DataSource database, String side) {
    return Sql.column(database, USERS.formatted(side)).stream()
        .map(row -> side + "|" + row)
        .toList();
  }

  /** Has everybody create and change some users where there are none, and compares. */
  static void check(Writes writes, int users) {
    writes
        .writers()
        .forEach(
            (variant, writer) -> {
              boolean isOne = writes.at(variant).isOne();
              for (int number = 1; number <= users; number++) {
                Writer.Ids ids = writer.create(NewUser.numbered(number));
                if (isOne && number % 3 == 1) {
                  writer.updateAtPlatform(ids.platform(), "Here");
                } else if (isOne && number % 3 == 2) {
                  writer.updateAtBaas(ids.baas(), "There");
                }
              }
            });
    requireSame(writes);
  }

  /** Compares what is there. */
  static void requireSame(Writes writes) {
    List<String> ours = of(writes.at(Work.OURS));
    writes.databases().forEach((variant, theirs) -> requireSame(variant, ours, of(theirs)));
  }

  static void requireSame(String variant, List<String> ours, List<String> theirs) {
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      if (i >= ours.size() || i >= theirs.size() || !ours.get(i).equals(theirs.get(i))) {
        throw new IllegalStateException(
            "%s leaves other rows:%n%s%ninstead of%n%s"
                .formatted(
                    variant,
                    i < theirs.size() ? theirs.get(i) : "none",
                    i < ours.size() ? ours.get(i) : "none"));
      }
    }
  }
}
