package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What becomes of a unit of work whose connection is lost on the way. */
class LostConnectionTest {

  private static final UserFixture ANNA = UserFixture.anActiveUser(1);
  private static final UserFixture BO = UserFixture.anActiveUser(2).withRoles("Owner");

  @Test
  void undoesEverythingWherePostgresqlEndsTheSession() {
    TestDatabase database = TestDatabases.postgresql();
    database.emptied();

    assertUndone(
        database.dataSource(), "select pg_backend_pid()", "select pg_terminate_backend(%s)");
    assertThat(database.dataSource().getHikariPoolMXBean().getActiveConnections()).isZero();
  }

  @Test
  @EnabledIfSystemProperty(named = ProofSize.PROPERTY, matches = "true")
  void undoesEverythingWhereMariadbEndsTheSession() {
    TestDatabase database = TestDatabases.mariadb();
    database.emptied();

    assertUndone(database.dataSource(), "select connection_id()", "kill connection %s");
    assertThat(database.dataSource().getHikariPoolMXBean().getActiveConnections()).isZero();
  }

  @Test
  void undoesEverythingWhereAnH2FileIsClosed() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:file:" + TestDatabases.temporaryFolder().resolve("lost"));
    TestDatabase.createTables(dataSource, JdbcSchema.DEFAULT_PREFIX);

    assertUndone(dataSource, "call 0", "shutdown immediately");
  }

  private static void assertUndone(DataSource dataSource, String identify, String kill) {
    AtomicReference<Connection> current = new AtomicReference<>();
    JdbcPersistence persistence =
        JdbcPersistence.of(
            Intercepted.dataSource(
                dataSource, (connection, method, arguments) -> current.set(connection)));
    Work.insert(persistence, ANNA);

    assertThatExceptionOfType(PersistenceUnavailableException.class)
        .isThrownBy(
            () ->
                persistence
                    .platform()
                    .execute(
                        platform -> {
                          platform.users().insert(ImmutableList.of(BO.onPlatform()));
                          TestDatabase.run(
                              dataSource, kill.formatted(answer(current.get(), identify)));
                          return Work.rename(platform, ANNA.id(), "Webb");
                        }))
        .withMessageContaining("the connection to the database was lost");
    assertThat(Work.count(persistence)).isOne();
  }

  private static String answer(Connection connection, String question) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      result.next();
      return result.getString(1);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
