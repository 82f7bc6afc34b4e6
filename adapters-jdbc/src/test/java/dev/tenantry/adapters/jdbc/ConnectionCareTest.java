package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.sql.SQLException;
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
    Work.insert(persistence, ANNA.withRoles("Owner", "member"));
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
                                  UserFixture.anActiveUser(number).withRoles("member").onPlatform())
                          .toList());
              return true;
            });

    assertThat(statements).hasSize(2);
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
    DataSource watched =
        Intercepted.dataSource(
            TestDatabases.h2InMemory().dataSource(),
            (connection, method, arguments) -> {
              if (method.equals("prepareStatement")) {
                statements.add((String) arguments[0]);
              }
            });
    return JdbcPersistence.of(watched);
  }
}
