package dev.tenantry.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private SameRows() {}

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
    for (Map.Entry<String, Databases> each : writes.databases().entrySet()) {
      List<String> theirs = of(each.getValue());
      for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
        if (i >= ours.size() || i >= theirs.size() || !ours.get(i).equals(theirs.get(i))) {
          throw new IllegalStateException(
              "%s leaves other rows:%n%s%ninstead of%n%s"
                  .formatted(
                      each.getKey(),
                      i < theirs.size() ? theirs.get(i) : "none",
                      i < ours.size() ? ours.get(i) : "none"));
        }
      }
    }
  }
}
