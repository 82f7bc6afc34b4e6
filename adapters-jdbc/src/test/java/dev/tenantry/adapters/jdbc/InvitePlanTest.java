package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.testkit.InviteFixture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How PostgreSQL finds invitations among many, of which few are pending. */
class InvitePlanTest {

  private static final String PREFIX = "inviteplans_";
  private static final int INVITES = 100_000;
  private static final int A_TENANT = 1_000;
  private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");
  private static final TenantScope TENANT = TenantScope.of(new TenantId(new UUID(0, 7)));
  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());
  private static final TokenDigest TOKEN = new TokenDigest(Strings.padStart("700", 64, '0'));

  private static final ImmutableMap<String, String> COLUMNS =
      ImmutableMap.<String, String>builder()
          .put("id", "gen_random_uuid()")
          .put(
              "tenant_id",
              "('00000000-0000-0000-0000-' || lpad(to_hex(n / " + A_TENANT + "), 12, '0'))::uuid")
          .put("email_key", "n || '@example.com'")
          .put("live_email_key", "case when n % 100 = 0 then n || '@example.com' end")
          .put("status", "case when n % 100 = 0 then 'pending' else 'accepted' end")
          .put("token_digest", "lpad(n::text, 64, '0')")
          .put("created_at", "created_at + n * interval '1 second'")
          .buildOrThrow();

  @BeforeAll
  static void fill() {
    DataSource dataSource = TestDatabases.postgresql().dataSource();
    TestDatabase.dropTables(dataSource, PREFIX);
    TestDatabase.createTables(dataSource, PREFIX);
    JdbcPersistence.of(dataSource)
        .withTablePrefix(PREFIX)
        .platform()
        .execute(
            platform ->
                platform
                    .invites()
                    .insert(ImmutableList.of(InviteFixture.aPendingInvite(1).values())));
    String table = new Tables(PREFIX).invites().name();
    List<String> values =
        Lists.transform(InviteTable.COLUMNS, name -> COLUMNS.getOrDefault(name, name));
    Joiner list = Joiner.on(", ");
    TestDatabase.run(
        dataSource,
        "insert into %s (%s) select %s from %s, generate_series(2, %d) n"
            .formatted(table, list.join(InviteTable.COLUMNS), list.join(values), table, INVITES),
        "vacuum analyze " + table);
  }

  @AfterAll
  static void drop() {
    TestDatabase.dropTables(TestDatabases.postgresql().dataSource(), PREFIX);
  }

  static Stream<Query<Invite>> queries() {
    return Stream.of(
        InviteQuery.withStatus(InviteStatus.PENDING),
        InviteQuery.withStatus(InviteStatus.EXPIRED),
        InviteQuery.where(InviteFields.STATUS.valueIn("pending", "expired")),
        InviteQuery.where(InviteFields.EMAIL.equalTo("7000@example.com")),
        InviteQuery.where(InviteFields.EMAIL.valueIn("7000@example.com", "7100@example.com")),
        InviteQuery.withStatus(InviteStatus.PENDING)
            .and(InviteFields.EMAIL.equalTo("7000@example.com")));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void filtersByAnIndex(Query<Invite> query) {
    for (TenantScope scope : ImmutableList.of(TENANT, EVERYTHING)) {
      assertThat(planOf(query, queries -> queries.page(query, scope))).doesNotContain("Seq Scan");
      assertThat(planOf(query, queries -> queries.count(query, scope))).doesNotContain("Seq Scan");
    }
  }

  @Test
  void countsThePendingOnesOfATenantByTenantAndStatus() {
    Query<Invite> query = InviteQuery.withStatus(InviteStatus.PENDING);

    assertThat(planOf(query, queries -> queries.count(query, TENANT)))
        .contains(PREFIX + "ix_platform_invites_tenant_status");
  }

  @Test
  void pagesInTheOrderOfCreationByAnIndex() {
    Query<Invite> query = InviteQuery.all();

    assertThat(planOf(query, queries -> queries.page(query, TENANT)))
        .contains(PREFIX + "ix_platform_invites_tenant")
        .doesNotContain("Sort");
    assertThat(planOf(query, queries -> queries.page(query, EVERYTHING)))
        .contains(PREFIX + "ix_platform_invites_created")
        .doesNotContain("Sort");
  }

  @Test
  void findsAndSettlesATokenByItsDigest() {
    assertThat(explained((table, dialect) -> table.ofToken(TOKEN)))
        .contains(PREFIX + "uq_platform_invites_token");
    assertThat(
            explained(
                (table, dialect) ->
                    table.settle(TOKEN, InviteStatus.DECLINED, Optional.empty(), NOW)))
        .contains(PREFIX + "uq_platform_invites_token");
  }

  private static String planOf(Query<Invite> query, Function<QuerySql<Invite>, Sql> statement) {
    return explained(
        (table, dialect) ->
            statement.apply(new QuerySql<>(InviteRows.of(table, dialect, query, NOW), dialect)));
  }

  private static String explained(BiFunction<InviteTable, Dialect, Sql> statement) {
    return new OwnTransactions(TestDatabases.postgresql().dataSource(), PREFIX)
        .read(
            session -> {
              Database database = session.database();
              Sql explained =
                  Sql.of("explain ")
                      .add(statement.apply(database.tables().invites(), database.dialect()));
              return String.join("\n", session.query(explained, row -> row.text(1)));
            });
  }
}
