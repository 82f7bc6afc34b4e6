package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.UserFixture;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How PostgreSQL finds users among many. */
class QueryPlanTest {

  private static final String PREFIX = "plans_";
  private static final int USERS = ProofSize.of(40_000, 200_000);
  private static final int USERS_A_TENANT = 100;
  private static final int BATCH = 5_000;

  /** From the root of an index to the entries of a page of rows. */
  private static final int INDEX_PAGES = 10;

  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());
  private static final TenantId TENANT = tenantOf(USERS / 2);

  private static final Role MEMBER =
      Role.of(
          new RoleId(SequentialIds.numbered(1)), RoleKey.parse("member"), "Member", Instant.EPOCH);

  @BeforeAll
  static void fill() {
    DataSource dataSource = TestDatabases.postgresql().dataSource();
    TestDatabase.dropTables(dataSource, PREFIX);
    TestDatabase.createTables(dataSource, PREFIX);
    JdbcPersistence persistence = JdbcPersistence.of(dataSource).withTablePrefix(PREFIX);
    persistence
        .platform()
        .execute(
            platform -> {
              platform.roles().insert(MEMBER);
              return true;
            });
    for (int first = 1; first <= USERS; first += BATCH) {
      List<Replica<User>> some =
          IntStream.range(first, first + BATCH).mapToObj(QueryPlanTest::user).toList();
      persistence
          .platform()
          .execute(
              platform -> {
                platform.users().insert(some);
                return true;
              });
    }
    TestDatabase.run(dataSource, "vacuum analyze");
  }

  @AfterAll
  static void drop() {
    TestDatabase.dropTables(TestDatabases.postgresql().dataSource(), PREFIX);
  }

  static Stream<Query<User>> filters() {
    int number = USERS / 2;
    Values<User> user = user(number).values();
    return Stream.of(
            UserFields.ID.equalTo(user.require(UserFields.ID)),
            UserFields.ID.valueIn(ImmutableList.of(user.require(UserFields.ID), idOf(1))),
            UserFields.BAAS_ID.equalTo(user.require(UserFields.BAAS_ID)),
            UserFields.REFERENCE.equalTo("user-" + number),
            UserFields.REFERENCE.valueIn("user-1", "user-2", "user-3"),
            UserFields.EMAIL.equalTo("User" + number + "@example.com"),
            UserFields.TENANT_ID.equalTo(TENANT),
            UserFields.ROLE_KEY.equalTo("Owner"),
            UserFields.SYNCED.equalTo(false))
        .map(UserQuery::where);
  }

  static Stream<Order<User>> orders() {
    return UserFields.ALL.fieldsThatAre(Trait.ORDERABLE).stream()
        .flatMap(field -> Stream.of(field.asc(), field.desc()));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filtersByAnIndex(Query<User> query) {
    assertThat(plan(query, EVERYTHING)).doesNotContain("Seq Scan");
    assertThat(planOfCount(query, EVERYTHING)).doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filtersByAnIndexWithinATenant(Query<User> query) {
    assertThat(plan(query, TenantScope.of(TENANT))).doesNotContain("Seq Scan");
    assertThat(planOfCount(query, TenantScope.of(TENANT))).doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @MethodSource("orders")
  void ordersByAnIndex(Order<User> order) {
    Query<User> query = UserQuery.all().orderBy(order);

    assertThat(plan(query, EVERYTHING)).doesNotContain("Seq Scan");
    assertThat(plan(query, TenantScope.of(TENANT))).doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @MethodSource("orders")
  void continuesFromTheMiddleByAnIndex(Order<User> order) {
    Query<User> query = UserQuery.all().orderBy(order).after(behind(order, USERS / 2));

    assertThat(plan(query, EVERYTHING)).doesNotContain("Seq Scan").contains("Index Cond");
    assertThat(plan(query, TenantScope.of(TENANT))).doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @MethodSource("orders")
  void looksAtFewPagesWhereverItContinues(Order<User> order) {
    Query<User> query = UserQuery.all().orderBy(order).withoutTotalCount();

    assertThat(ImmutableList.of(1, 2, USERS / 2, USERS - 1, USERS))
        .allSatisfy(
            number ->
                assertThat(pagesLookedAt(query.after(behind(order, number))))
                    .isLessThanOrEqualTo(query.limit() + INDEX_PAGES));
  }

  private static Continuation behind(Order<User> order, int number) {
    Values<User> row = user(number).values();
    return Continuation.behind(order, row.get(order.field()), row.require(UserFields.ID));
  }

  private static String plan(Query<User> query, TenantScope scope) {
    return explained("explain ", queries -> queries.page(query, scope));
  }

  private static String planOfCount(Query<User> query, TenantScope scope) {
    return explained("explain ", queries -> queries.count(query, scope));
  }

  /** The pages of the table and its indexes that were looked at to answer. */
  private static long pagesLookedAt(Query<User> query) {
    String analyzed =
        explained(
            "explain (analyze, buffers, timing off) ", queries -> queries.page(query, EVERYTHING));
    Matcher buffers =
        Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?").matcher(analyzed);
    assertThat(buffers.find()).as(analyzed).isTrue();
    return pages(buffers.group(1)) + pages(buffers.group(2));
  }

  private static long pages(@Nullable String number) {
    return number == null ? 0 : Long.parseLong(number);
  }

  private static String explained(String explain, Function<QuerySql<User>, Sql> statement) {
    return new OwnTransactions(TestDatabases.postgresql().dataSource(), PREFIX)
        .read(
            session -> {
              Database database = session.database();
              QuerySql<User> queries =
                  new QuerySql<>(database.tables().platformUsers(), database.dialect());
              Sql explained = Sql.of(explain).add(statement.apply(queries));
              return String.join("\n", session.query(explained, row -> row.text(1)));
            });
  }

  /**
   * One in a thousand is an owner, one in a thousand pending; the order of creation is that of the
   * numbers.
   */
  private static Replica<User> user(int number) {
    boolean isRare = number % 1_000 == 0;
    UserFixture user =
        UserFixture.anActiveUser(number)
            .inTenant(tenantOf(number))
            .withRoles(isRare ? "Owner" : "member")
            .with(UserFields.ACTIVE, number % 10 != 0)
            .with(UserFields.FIRST_NAME, "First" + number % 977)
            .with(UserFields.LAST_NAME, "Last" + number % 9_973)
            .with(UserFields.LOCALE, number % 2 == 0 ? "en-US" : "de-DE")
            .with(UserFields.TIMEZONE, "Asia/Bangkok");
    return Replica.restore(SystemOfRecord.PLATFORM, user.values())
        .revision(1)
        .confirmed(isRare ? 0 : 1)
        .build();
  }

  private static UserId idOf(int number) {
    return UserFixture.anActiveUser(number).id();
  }

  private static TenantId tenantOf(int number) {
    return new TenantId(SequentialIds.numbered(number / USERS_A_TENANT));
  }
}
