package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class JoiningTest {

  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());
  private static final UserFixture ANNA = UserFixture.anActiveUser();

  private static final ImmutableSet<String> THE_HOSTS_BUSINESS =
      ImmutableSet.of(
          "commit",
          "rollback",
          "close",
          "abort",
          "setAutoCommit",
          "setTransactionIsolation",
          "setSavepoint");

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void neverTouchesTheHostsTransaction(TestDatabase database) throws SQLException {
    JdbcPersistence own = database.emptied();
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      Connection guarded = Intercepted.connection(connection, JoiningTest::refuse);
      JdbcPersistence joined = JdbcPersistence.joining(() -> guarded, database.dataSource());

      joined.platform().execute(JoiningTest::insertedAndChanged);
      assertThat(joined.platform().<Long>read(JoiningTest::count)).isOne();
      assertThatIllegalStateException()
          .isThrownBy(() -> joined.platform().execute(platform -> fail()))
          .withMessage("on purpose");
      assertThat(own.platform().<Long>read(JoiningTest::count)).isZero();

      connection.commit();
      assertThat(own.platform().<Long>read(JoiningTest::count)).isOne();
      connection.setAutoCommit(true);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void isRolledBackWithTheHostsSpringTransaction(TestDatabase database) {
    JdbcPersistence own = database.emptied();
    HikariDataSource dataSource = database.dataSource();
    JdbcPersistence joined = JdbcPersistence.joining(springConnections(dataSource), dataSource);

    transaction(dataSource)
        .executeWithoutResult(
            status -> {
              joined.platform().execute(JoiningTest::insertedAndChanged);
              status.setRollbackOnly();
            });
    assertThat(own.platform().<Long>read(JoiningTest::count)).isZero();

    transaction(dataSource)
        .executeWithoutResult(status -> joined.platform().execute(JoiningTest::insertedAndChanged));
    assertThat(own.platform().<Long>read(JoiningTest::count)).isOne();
    assertThat(dataSource.getHikariPoolMXBean().getActiveConnections()).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void joinsThroughADataSourceThatKnowsTheTransaction(TestDatabase database) {
    JdbcPersistence own = database.emptied();
    HikariDataSource dataSource = database.dataSource();
    DataSource aware = new TransactionAwareDataSourceProxy(dataSource);
    HostConnections host = whileActive(aware::getConnection);
    JdbcPersistence joined = JdbcPersistence.joining(host, dataSource);

    transaction(dataSource)
        .executeWithoutResult(
            status -> {
              joined.both().execute(both -> insertedAndChanged(both.platform()));
              status.setRollbackOnly();
            });

    assertThat(own.platform().<Long>read(JoiningTest::count)).isZero();
    assertThat(dataSource.getHikariPoolMXBean().getActiveConnections()).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void saysByNameThatNoTransactionIsRunning(TestDatabase database) throws SQLException {
    HikariDataSource dataSource = database.dataSource();
    JdbcPersistence outside = JdbcPersistence.joining(springConnections(dataSource), dataSource);
    assertThatIllegalStateException()
        .isThrownBy(() -> outside.platform().execute(JoiningTest::count))
        .withMessageContaining("JdbcPersistence.joining");
    assertThatIllegalStateException()
        .isThrownBy(() -> outside.platform().read(JoiningTest::count))
        .withMessageContaining("no transaction of the host is running");

    try (Connection connection = dataSource.getConnection()) {
      JdbcPersistence inAutoCommit = JdbcPersistence.joining(() -> connection, dataSource);
      assertThatIllegalStateException()
          .isThrownBy(() -> inAutoCommit.platform().execute(JoiningTest::count))
          .withMessageContaining("JdbcPersistence.joining")
          .withMessageContaining("auto-commit")
          .withMessageContaining("setAutoCommit(false)");
    }
  }

  @Test
  void doesNotSayThatItCommits() {
    DataSource dataSource = TestDatabases.h2InMemory().dataSource();
    JdbcPersistence joined = JdbcPersistence.joining(() -> null, dataSource);

    assertThat(joined.both().commitsOnReturn()).isFalse();
    assertThat(joined.background().both().commitsOnReturn()).isTrue();
  }

  @Test
  void worksOutsideOfTheHostsTransactionInTheBackground() {
    TestDatabase database = TestDatabases.h2InMemory();
    database.emptied();
    JdbcPersistence joined = JdbcPersistence.joining(() -> null, database.dataSource());

    joined.background().platform().execute(JoiningTest::insertedAndChanged);

    assertThat(joined.background().platform().<Long>read(JoiningTest::count)).isOne();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void writesInNoTransactionThatIsNotAtReadCommitted(TestDatabase database) throws SQLException {
    JdbcPersistence own = database.emptied();
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      JdbcPersistence joined = JdbcPersistence.joining(() -> connection, database.dataSource());

      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      assertRefusedAt("REPEATABLE READ", joined);
      assertThat(joined.platform().<Long>read(JoiningTest::count)).isZero();
      connection.rollback();
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      assertRefusedAt("SERIALIZABLE", joined);

      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      assertThat(joined.platform().execute(JoiningTest::insertedAndChanged)).isTrue();
      connection.commit();
    }
    assertThat(own.platform().<Long>read(JoiningTest::count)).isOne();
  }

  private static void assertRefusedAt(String level, JdbcPersistence joined) {
    assertThatIllegalStateException()
        .isThrownBy(() -> joined.platform().execute(JoiningTest::insertedAndChanged))
        .withMessageContaining("JdbcPersistence.joining")
        .withMessageContaining(level)
        .withMessageContaining("setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED)");
  }

  @Test
  void refusesAConnectionWhoseIsolationTheHostHasChanged() throws SQLException {
    TestDatabase database = TestDatabases.h2InMemory();
    database.emptied();
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      JdbcPersistence joined = JdbcPersistence.joining(() -> connection, database.dataSource());
      joined.platform().<Long>execute(JoiningTest::count);
      connection.rollback();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);

      assertThatIllegalStateException()
          .isThrownBy(() -> joined.platform().<Long>execute(JoiningTest::count))
          .withMessageContaining("REPEATABLE READ");
      connection.rollback();
    }
  }

  @Test
  void refusesAnH2FileThatWouldLoseAcknowledgedCommits() throws SQLException {
    String url = "jdbc:h2:file:" + TestDatabases.temporaryFolder().resolve("joined");
    try (HikariDataSource delayed = TestDatabase.pool(url, 3);
        Connection connection = delayed.getConnection()) {
      TestDatabase.createTables(delayed, JdbcSchema.DEFAULT_PREFIX);
      connection.setAutoCommit(false);
      JdbcPersistence joined = JdbcPersistence.joining(() -> connection, delayed);

      assertThatExceptionOfType(PersistenceUnavailableException.class)
          .isThrownBy(() -> joined.platform().execute(JoiningTest::insertedAndChanged))
          .withMessageContaining(";WRITE_DELAY=0");
    }
    try (HikariDataSource durable = TestDatabase.pool(url + ";WRITE_DELAY=0", 3);
        Connection connection = durable.getConnection()) {
      connection.setAutoCommit(false);
      JdbcPersistence joined = JdbcPersistence.joining(() -> connection, durable);

      assertThat(joined.platform().execute(JoiningTest::insertedAndChanged)).isTrue();
      connection.commit();
    }
  }

  private static HostConnections springConnections(DataSource dataSource) {
    return whileActive(() -> DataSourceUtils.getConnection(dataSource));
  }

  private static HostConnections whileActive(HostConnections connections) {
    return () ->
        TransactionSynchronizationManager.isActualTransactionActive()
            ? connections.current()
            : null;
  }

  private static TransactionTemplate transaction(DataSource dataSource) {
    TransactionTemplate atReadCommitted =
        new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    atReadCommitted.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    return atReadCommitted;
  }

  private static void refuse(Connection connection, String method, Object[] arguments) {
    assertThat(THE_HOSTS_BUSINESS).doesNotContain(method);
  }

  private static boolean insertedAndChanged(PlatformRepositories platform) {
    platform.users().insert(ImmutableList.of(ANNA.withRoles("Owner").onPlatform()));
    Replica<User> locked = platform.users().lock(ANNA.id()).orElseThrow();
    platform
        .users()
        .update(
            ImmutableList.of(
                locked.write(UserPatch.set(UserFields.LAST_NAME, "Webb"), Instant.EPOCH)));
    return true;
  }

  private static long count(PlatformRepositories platform) {
    return platform.users().count(UserQuery.all(), EVERYTHING);
  }

  private static boolean fail() {
    throw new IllegalStateException("on purpose");
  }
}
