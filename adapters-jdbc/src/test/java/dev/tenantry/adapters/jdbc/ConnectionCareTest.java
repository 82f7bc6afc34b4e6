package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How connections are used, and how they are given back. */
class ConnectionCareTest {

  private static final UserFixture ANNA = UserFixture.anActiveUser(1);

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void worksAtReadCommittedAndGivesAConnectionBackAsItWas(TestDatabase database)
      throws SQLException {
    for (boolean isAutoCommit : new boolean[] {true, false}) {
      database.emptied();
      try (HikariDataSource pool =
          database.smallPool(Connection.TRANSACTION_SERIALIZABLE, isAutoCommit)) {
        List<Integer> levels = new ArrayList<>();
        JdbcPersistence persistence = JdbcPersistence.of(notingLevels(pool, levels));
        Work.insert(persistence, ANNA);
        assertThat(Work.count(persistence)).isOne();

        assertThat(levels).containsExactly(Connection.TRANSACTION_READ_COMMITTED);
        try (Connection connection = pool.getConnection()) {
          assertThat(connection.getTransactionIsolation())
              .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
          assertThat(connection.getAutoCommit()).isEqualTo(isAutoCommit);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void worksOnConnectionsThatAreNotInAutoCommit(TestDatabase database) throws SQLException {
    JdbcPersistence others = database.emptied();
    try (HikariDataSource pool = database.smallPool(Connection.TRANSACTION_READ_COMMITTED, false)) {
      JdbcPersistence persistence = JdbcPersistence.of(pool);
      assertThat(Work.count(persistence)).isZero();
      Work.insert(persistence, ANNA);

      assertThat(Work.count(persistence)).isOne();
      assertThat(Work.count(others)).isOne();
      try (Connection connection = pool.getConnection()) {
        assertThat(connection.getAutoCommit()).isFalse();
      }
    }
  }

  /**
   * Settings of hosts with which drivers do not say how many rows each statement of a batch found.
   */
  static Stream<String> urlsOfBatchesWithoutCounts() {
    return TestDatabases.all()
        .map(database -> database.dataSource().getJdbcUrl())
        .filter(url -> !url.startsWith("jdbc:h2:"))
        .map(url -> url + (url.contains("?") ? "&" : "?"))
        .map(
            url ->
                url
                    + (url.startsWith("jdbc:mariadb:")
                        ? "useBulkStmts=true"
                        : "reWriteBatchedInserts=true"));
  }

  @ParameterizedTest
  @MethodSource("urlsOfBatchesWithoutCounts")
  void noticesAStaleCopyInABatchThatIsNotCounted(String url) {
    TestDatabases.all().forEach(TestDatabase::emptied);
    try (HikariDataSource pool = TestDatabase.pool(url, 1)) {
      JdbcPersistence persistence = JdbcPersistence.of(pool);
      ImmutableList<Replica<User>> created =
          IntStream.rangeClosed(1, 3)
              .mapToObj(number -> UserFixture.anActiveUser(number).onPlatform())
              .collect(ImmutableList.toImmutableList());
      persistence.platform().execute(platform -> inserted(platform, created));
      ImmutableList<Replica<User>> changed = renamed(created, "Anna");

      persistence.platform().execute(platform -> updated(platform, changed));
      assertThatExceptionOfType(StaleDataException.class)
          .isThrownBy(
              () ->
                  persistence
                      .platform()
                      .execute(platform -> updated(platform, renamed(created, "Bo"))))
          .extracting(StaleDataException::actualVersion)
          .isEqualTo(2L);
    }
  }

  private static ImmutableList<Replica<User>> renamed(
      ImmutableList<Replica<User>> created, String name) {
    return created.stream()
        .map(user -> user.stored().write(UserPatch.set(UserFields.FIRST_NAME, name), Instant.EPOCH))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean inserted(
      PlatformRepositories platform, ImmutableList<Replica<User>> users) {
    platform.users().insert(users);
    return true;
  }

  private static boolean updated(
      PlatformRepositories platform, ImmutableList<Replica<User>> users) {
    platform.users().update(users);
    return true;
  }

  @Test
  void writesOneUserInOneStatement() {
    List<String> statements = new ArrayList<>();
    JdbcPersistence persistence = watched(statements);
    Work.insert(persistence, ANNA);
    assertThat(statements).hasSize(1);

    statements.clear();
    persistence.platform().execute(platform -> Work.rename(platform, ANNA.id(), "Webb"));
    assertThat(statements).hasSize(2);
  }

  @Test
  void touchesTheIndexOfRolesOnlyWhereRolesChange() {
    List<String> statements = new ArrayList<>();
    JdbcPersistence persistence = watched(statements);
    Work.insert(persistence, ANNA.withRoles("Owner"));
    assertThat(statements).hasSize(2);

    statements.clear();
    persistence.platform().execute(platform -> Work.rename(platform, ANNA.id(), "Webb"));
    assertThat(statements).noneMatch(statement -> statement.contains("user_roles"));
  }

  @Test
  void writesManyUsersInAsFewStatements() {
    List<String> statements = new ArrayList<>();
    JdbcPersistence persistence = watched(statements);
    persistence
        .platform()
        .execute(
            platform -> {
              platform
                  .users()
                  .insert(
                      IntStream.range(0, 500)
                          .mapToObj(
                              number ->
                                  UserFixture.anActiveUser(number).withRoles("Owner").onPlatform())
                          .toList());
              return true;
            });

    assertThat(statements).hasSize(3);
  }

  @Test
  void neitherOrdersNorLimitsWhatIsUniqueAndWritesTheLimitOut() {
    List<String> statements = new ArrayList<>();
    JdbcPersistence persistence = watched(statements);
    Work.insert(persistence, ANNA);
    statements.clear();
    Query<User> byReference = UserQuery.where(UserFields.REFERENCE.equalTo("nobody"));
    Query<User> skipping = byReference.offset(1).withoutTotalCount();
    Query<User> byName = UserQuery.where(UserFields.FIRST_NAME.equalTo("nobody")).limit(7);

    for (Query<User> query : ImmutableList.of(byReference, skipping, byName)) {
      persistence
          .platform()
          .read(
              platform -> platform.users().page(query, TenantScope.allFor(SuperAdmin.authority())));
    }

    assertThat(statements).hasSize(3);
    assertThat(statements.get(0)).doesNotContain("order by").doesNotContain("limit");
    assertThat(statements.get(1))
        .doesNotContain("order by")
        .endsWith("limit " + Query.DEFAULT_LIMIT + " offset ?");
    assertThat(statements.get(2)).contains("order by").endsWith("limit 7");
  }

  @Test
  void doesNotCountWhatASinglePageShows() {
    List<String> statements = new ArrayList<>();
    JdbcPersistence persistence = watched(statements);
    Work.insert(persistence, ANNA);
    statements.clear();

    assertThat(Work.page(persistence).totalCount()).isOne();
    assertThat(statements).hasSize(1);
  }

  private static DataSource notingLevels(DataSource target, List<Integer> levels) {
    return Intercepted.dataSource(
        target,
        (connection, method, arguments) -> {
          if (method.equals("commit")) {
            levels.add(connection.getTransactionIsolation());
          }
        });
  }

  /** Notes the statements that are prepared. */
  private static JdbcPersistence watched(List<String> statements) {
    TestDatabases.h2InMemory().emptied();
    return JdbcPersistence.of(
        Intercepted.recording(TestDatabases.h2InMemory().dataSource(), statements));
  }
}
