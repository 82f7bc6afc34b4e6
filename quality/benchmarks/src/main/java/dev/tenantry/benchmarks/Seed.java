package dev.tenantry.benchmarks;

import java.time.Instant;
import javax.sql.DataSource;

/** Fills databases with many users at once, in the rows that the library itself would leave. */
final class Seed {

  /** A second before the first user was created; they follow a second apart. */
  static final Instant FIRST_CREATED = Instant.parse("2026-01-01T00:00:00Z");

  private static final String USER_COLUMNS =
      "id, baas_id, reference, email_key, email, first_name, last_name, phone, locale, timezone,"
          + " active, is_opted_in, tenant_id, roles, created_at, updated_at, stamps, revision,"
          + " seen, confirmed, highest_confirmed, sent, forced, synced, due_at, failures, parked,"
          + " failure_code, version";

  private Seed() {}

  static void tenant(DataSource database) {
    for (String side : new String[] {"platform", "baas"}) {
      Sql.run(
          database,
          ("insert into tenantry_%s_tenants (id, name, is_default, created_at, updated_at, stamps,"
                  + " revision, seen, confirmed, highest_confirmed, sent, forced, synced, due_at,"
                  + " failures, parked, failure_code, version) values ('%s', 'Everybody', false,"
                  + " now(), now(), 'name:1.0', %d, %d, %d, %d, '', false, true,"
                  + " 'epoch', 0, false, '', 1)")
              .formatted(
                  side,
                  SyncState.TENANT,
                  side.equals("platform") ? 1 : 0,
                  side.equals("platform") ? 0 : 1,
                  side.equals("platform") ? 1 : 0,
                  side.equals("platform") ? 1 : 0));
    }
  }

  /**
   * So many users on the Platform, which the BaaS has still to learn of; new ones are noted as
   * sent.
   */
  static void pending(DataSource platform, int users) {
    Sql.run(
        platform,
        insert("platform", users, "1000", "0", "0", "0", "1000", "false"),
        roles("platform"));
  }

  /** So many users that both sides have, in one database. */
  static void synced(DataSource both, int users) {
    Sql.run(
        both,
        insert("platform", users, "1000", "0", "1000", "1000", "", "true"),
        roles("platform"),
        insert("baas", users, "0", "1000", "0", "0", "", "true"),
        roles("baas"),
        "vacuum analyze tenantry_platform_users",
        "vacuum analyze tenantry_baas_users",
        "checkpoint");
  }

  static void clear(DataSource database) {
    Sql.run(
        database,
        "truncate tenantry_platform_users, tenantry_platform_user_roles, tenantry_baas_users,"
            + " tenantry_baas_user_roles");
  }

  private static String insert(
      String side,
      int users,
      String revision,
      String seen,
      String confirmed,
      String highest,
      String sent,
      String synced) {
    return "insert into tenantry_%s_users (%s) select %s from generate_series(1, %d) n"
        .formatted(
            side,
            USER_COLUMNS,
            String.join(
                ", ",
                uuid(7),
                uuid(6),
                "'ref-' || n",
                "'user' || n || '@example.org'",
                "'user' || n || '@example.org'",
                "'First' || n",
                "'Last' || n",
                "'" + NewUser.PHONE + "'",
                "'" + NewUser.LOCALE + "'",
                "'" + NewUser.TIMEZONE + "'",
                "true, false",
                "'" + SyncState.TENANT + "'::uuid",
                "'" + NewUser.ROLE + "'",
                "timestamptz '2026-01-01 00:00:00+00' + n * interval '1 second'",
                "timestamptz '2026-01-01 00:00:00+00' + n * interval '1 second'",
                "'" + SyncState.stampsOfNew(1000) + "'",
                revision,
                seen,
                confirmed,
                highest,
                "'" + sent + "'",
                "false",
                synced,
                "'epoch', 0, false, '', 1"),
            users);
  }

  private static String uuid(int version) {
    return "('00000000-0000-%d000-8000-' || lpad(to_hex(n), 12, '0'))::uuid".formatted(version);
  }

  private static String roles(String side) {
    return ("insert into tenantry_%s_user_roles (user_id, role_key)"
            + " select id, roles from tenantry_%s_users")
        .formatted(side, side);
  }
}
