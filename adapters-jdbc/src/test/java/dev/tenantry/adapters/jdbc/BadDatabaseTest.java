package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.base.Throwables;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What is said of a database that cannot do what it should. */
class BadDatabaseTest {

  private static final UserFixture ANNA = UserFixture.anActiveUser();
  private static final String SECRET = "s3cret-marker";

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  static Stream<DataSource> unreachable() throws SQLException {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");
    h2.setPassword(SECRET);
    PGSimpleDataSource postgresql = new PGSimpleDataSource();
    postgresql.setURL("jdbc:postgresql://localhost:1/nowhere?password=" + SECRET);
    MariaDbDataSource mariadb =
        new MariaDbDataSource("jdbc:mariadb://localhost:1/nowhere?password=" + SECRET);
    return Stream.of(h2, postgresql, mariadb);
  }

  @ParameterizedTest
  @MethodSource("unreachable")
  void tellsWhatToCheckWhereNoDatabaseAnswers(DataSource nowhere) {
    JdbcPersistence persistence = JdbcPersistence.of(nowhere);

    assertUnavailable(() -> Work.insert(persistence, ANNA), "gave no connection");
    assertUnavailable(() -> Work.count(persistence), "check its URL");
    assertUnavailable(() -> JdbcSchema.migrate(nowhere), "gave no connection");
    assertUnavailable(() -> JdbcSchema.validate(nowhere), "gave no connection");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void namesTheRemedyWhereTheTablesAreMissing(TestDatabase database) {
    JdbcPersistence persistence =
        JdbcPersistence.of(database.dataSource()).withTablePrefix("none_");

    assertUnavailable(() -> Work.insert(persistence, ANNA), "JdbcSchema.migrate");
    assertUnavailable(() -> Work.count(persistence), "JdbcSchema.migrate");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void namesTheRemedyWhereTheTablesAreOlder(TestDatabase database) {
    HikariDataSource dataSource = database.dataSource();
    TestDatabase.dropTables(dataSource, "older_");
    TestDatabase.createTables(dataSource, "older_");
    TestDatabase.run(dataSource, "alter table older_platform_users drop column highest_confirmed");
    JdbcPersistence persistence = JdbcPersistence.of(dataSource).withTablePrefix("older_");

    assertUnavailable(() -> Work.insert(persistence, ANNA), "JdbcSchema.migrate");
    assertThat(Work.count(persistence)).isZero();
    TestDatabase.dropTables(dataSource, "older_");
  }

  @Test
  void saysThatAnH2FileIsReadOnly() {
    String url = "jdbc:h2:file:" + TestDatabases.temporaryFolder().resolve("readonly");
    try (HikariDataSource writable = TestDatabase.pool(url, 2)) {
      TestDatabase.createTables(writable, JdbcSchema.DEFAULT_PREFIX);
    }
    try (HikariDataSource readOnly = TestDatabase.pool(url + ";ACCESS_MODE_DATA=r", 2)) {
      assertReadOnly(JdbcPersistence.of(readOnly));
    }
  }

  @Test
  void saysThatAPostgresqlSessionIsReadOnly() {
    TestDatabases.postgresql().emptied();
    String url = TestDatabases.postgresql().dataSource().getJdbcUrl();
    String separator = url.contains("?") ? "&" : "?";
    String options = "options=-c%20default_transaction_read_only=on";
    try (HikariDataSource readOnly = TestDatabase.pool(url + separator + options, 2)) {
      assertReadOnly(JdbcPersistence.of(readOnly));
    }
  }

  @Test
  void refusesAnEngineThatItDoesNotKnow() {
    DataSource derby =
        Intercepted.answering(
            TestDatabases.h2InMemory().dataSource(), "getDatabaseProductName", "Derby");

    assertUnavailable(() -> Work.count(JdbcPersistence.of(derby)), "use H2, PostgreSQL or MariaDB");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void saysThatThePoolIsExhausted(TestDatabase database) throws SQLException {
    database.emptied();
    try (HikariDataSource one = database.smallPool()) {
      JdbcPersistence persistence = JdbcPersistence.of(one);
      try (Connection taken = one.getConnection()) {
        assertThat(taken.isClosed()).isFalse();
        assertUnavailable(() -> Work.insert(persistence, ANNA), "the pool is large enough");
      }
      Work.insert(persistence, ANNA);
      assertThat(Work.count(persistence)).isOne();
    }
  }

  private static void assertReadOnly(JdbcPersistence persistence) {
    assertThat(Work.count(persistence)).isZero();
    assertUnavailable(() -> Work.insert(persistence, ANNA), "read-only");
  }

  private static void assertUnavailable(Runnable call, String hint) {
    assertThatExceptionOfType(PersistenceUnavailableException.class)
        .isThrownBy(call::run)
        .withMessageContaining(hint)
        .satisfies(
            thrown ->
                assertThat(Throwables.getStackTraceAsString(thrown))
                    .doesNotContain(SECRET)
                    .doesNotContain("jdbc:"));
  }
}
