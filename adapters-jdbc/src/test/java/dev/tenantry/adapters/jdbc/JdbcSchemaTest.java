package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.testkit.UserFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcSchemaTest {

  private static final UserFixture ANNA = UserFixture.anActiveUser().withRoles("Owner");
  private static final int STARTERS = 16;

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void createsTheTablesBesideThoseOfTheHost(TestDatabase database) {
    DataSource dataSource = begun(database, "fresh_");
    JdbcSchema.migrate(dataSource, "fresh_");

    JdbcSchema.validate(dataSource, "fresh_");
    JdbcPersistence persistence = JdbcPersistence.of(dataSource).withTablePrefix("fresh_");
    Work.insert(persistence, ANNA);
    assertThat(Work.count(persistence)).isOne();
    assertThat(tablesOf(dataSource)).contains("fresh_schema_history", "fresh_roles");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leavesTablesAloneThatAreUpToDate(TestDatabase database) {
    DataSource dataSource = begun(database, "twice_");
    JdbcSchema.migrate(dataSource, "twice_");
    JdbcPersistence persistence = JdbcPersistence.of(dataSource).withTablePrefix("twice_");
    Work.insert(persistence, ANNA);

    JdbcSchema.migrate(dataSource, "twice_");

    assertThat(Work.count(persistence)).isOne();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void letsSixteenProcessesStartAtOnce(TestDatabase database) throws Exception {
    DataSource dataSource = begun(database, "race_");
    CountDownLatch ready = new CountDownLatch(STARTERS);
    ExecutorService threads = Executors.newFixedThreadPool(STARTERS);
    try {
      List<Future<Boolean>> starters =
          IntStream.range(0, STARTERS)
              .mapToObj(number -> threads.submit(() -> migrated(dataSource, ready)))
              .toList();
      for (Future<Boolean> starter : starters) {
        assertThat(starter.get(120, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }

    JdbcSchema.validate(dataSource, "race_");
  }

  private static boolean migrated(DataSource dataSource, CountDownLatch ready)
      throws InterruptedException {
    ready.countDown();
    ready.await();
    JdbcSchema.migrate(dataSource, "race_");
    return true;
  }

  @ParameterizedTest
  @MethodSource("databases")
  void namesEverythingThatIsMissing(TestDatabase database) {
    DataSource dataSource = begun(database, "lacking_");
    TestDatabase.createTables(dataSource, "lacking_");
    assertThatCode(() -> JdbcSchema.validate(dataSource, "lacking_")).doesNotThrowAnyException();

    TestDatabase.run(
        dataSource,
        "drop table lacking_baas_user_roles",
        "alter table lacking_baas_users drop column highest_confirmed",
        "alter table lacking_platform_tenants drop constraint lacking_uq_platform_tenants_reference");

    assertThatExceptionOfType(PersistenceUnavailableException.class)
        .isThrownBy(() -> JdbcSchema.validate(dataSource, "lacking_"))
        .withMessageContaining("table lacking_baas_user_roles")
        .withMessageContaining("column lacking_baas_users.highest_confirmed")
        .withMessageContaining("unique constraint lacking_uq_platform_tenants_reference")
        .withMessageContaining("JdbcSchema.migrate");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void saysThatTheDatabaseRefusesAChange(TestDatabase database) {
    DataSource dataSource = begun(database, "taken_");
    TestDatabase.run(dataSource, "create table taken_passwords (other int)");

    assertThatExceptionOfType(PersistenceUnavailableException.class)
        .isThrownBy(() -> JdbcSchema.migrate(dataSource, "taken_"))
        .withMessageMatching(".*(refused a change of the schema|the schema lacks).*");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void saysThatTheDatabaseIsReadOnlyWhereATableIsMissing(TestDatabase database) {
    DataSource dataSource = begun(database, "readonly_");
    DataSource readOnly = Intercepted.answering(dataSource, "isReadOnly", true);

    assertThatExceptionOfType(PersistenceUnavailableException.class)
        .isThrownBy(() -> JdbcSchema.migrate(readOnly, "readonly_"))
        .withMessageContaining("it is read-only; connect to one that can be written");
    assertThat(tablesOf(dataSource)).doesNotContain("readonly_schema_history");

    JdbcSchema.migrate(dataSource, "readonly_");
    assertThatCode(() -> JdbcSchema.migrate(readOnly, "readonly_")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void migratesWithOneConnectionOrSaysThatItTakesMore(TestDatabase database) {
    begun(database, "single_");
    try (HikariDataSource single = database.smallPool()) {
      Throwable thrown = catchThrowable(() -> JdbcSchema.migrate(single, "single_"));
      if (thrown != null) {
        assertThat(thrown)
            .isInstanceOf(PersistenceUnavailableException.class)
            .hasMessageContaining("enlarge the pool");
        JdbcSchema.migrate(database.dataSource(), "single_");
      }

      JdbcSchema.validate(single, "single_");
      assertThat(single.getHikariPoolMXBean().getActiveConnections()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void printsStatementsUnderTheNamesThatTheHostWants(DatabaseEngine engine) {
    assertThat(JdbcSchema.ddl(engine)).contains("tenantry_platform_users").doesNotContain("${");
    assertThat(JdbcSchema.ddl(engine, "acme_"))
        .contains("acme_platform_users")
        .doesNotContain("tenantry_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1a",
        "Upper_",
        "a-b",
        "a b",
        "a;drop table x",
        "a2345678901234567890123456789012",
        "ä"
      })
  void refusesAPrefixThatIsNoPlainName(String prefix) {
    DataSource unused = TestDatabases.h2InMemory().dataSource();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcSchema.ddl(DatabaseEngine.H2, prefix));
    assertThatIllegalArgumentException().isThrownBy(() -> JdbcSchema.migrate(unused, prefix));
    assertThatIllegalArgumentException().isThrownBy(() -> JdbcSchema.validate(unused, prefix));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcPersistence.of(unused).withTablePrefix(prefix));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void worksWithTheLongestPrefix(TestDatabase database) {
    String longest = "a234567890123456789012345678901";
    DataSource dataSource = begun(database, longest);

    JdbcSchema.migrate(dataSource, longest);

    JdbcSchema.validate(dataSource, longest);
  }

  @Test
  void namesTheArtifactThatIsMissing() throws Exception {
    ClassLoader loader = new WithoutClasses("org.flywaydb.");
    Method migrate =
        loader.loadClass(JdbcSchema.class.getName()).getMethod("migrate", DataSource.class);
    DataSource dataSource = TestDatabases.h2InMemory().dataSource();

    assertThatExceptionOfType(InvocationTargetException.class)
        .isThrownBy(() -> migrate.invoke(null, dataSource))
        .havingCause()
        .isInstanceOf(IllegalStateException.class)
        .withMessageContaining("org.flywaydb:flyway-core");
  }

  private static ImmutableSet<String> tablesOf(DataSource dataSource) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    try (Connection connection = dataSource.getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (tables.next()) {
        names.add(Ascii.toLowerCase(tables.getString("TABLE_NAME")));
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return names.build();
  }

  private static DataSource begun(TestDatabase database, String prefix) {
    DataSource dataSource = database.dataSource();
    TestDatabase.dropTables(dataSource, prefix);
    boolean isH2 = database.dataSource().getJdbcUrl().startsWith("jdbc:h2:");
    String quote = isH2 ? "\"" : ""; // Flyway quotes its name, which makes it another one on H2.
    TestDatabase.run(
        dataSource, "drop table if exists " + quote + prefix + "schema_history" + quote);
    return dataSource;
  }
}
