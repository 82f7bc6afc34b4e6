package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.jdbc.DatabaseEngine;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide to upgrades says what happens where two versions share a database. */
class UpgradeTest {

  /** What a next version would do: a column, a table, and a line in the history of the schema. */
  private static final String NEWER_COLUMN =
      "alter table tenantry_platform_users add column nickname varchar(200)";

  private static final String NEWER_TABLE = "create table tenantry_of_the_next (id integer)";

  private static final String NEWER_HISTORY =
      "insert into \"tenantry_schema_history\" (\"installed_rank\", \"version\", \"description\","
          + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
          + " values (99, '99', 'nicknames', 'JDBC', 'V99', 1, 'next', 1, true)";

  private static EmbeddedPostgres server;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = DatabaseEngine.class,
      names = {"H2", "POSTGRESQL"})
  void aVersionWorksOnTheTablesOfANewerOneAndLosesNothingOfIt(DatabaseEngine engine)
      throws SQLException {
    DataSource dataSource = emptyDatabase(engine);
    execute(dataSource, JdbcSchema.ddl(engine), NEWER_COLUMN, NEWER_TABLE);

    JdbcSchema.validate(dataSource);
    try (Tenantry older = Tenantry.builder().persistence(JdbcPersistence.of(dataSource)).build()) {
      PlatformApi admin = older.platform().asSuperAdmin();
      User anna = admin.createUser(CreateUser.of("anna@example.com", "a-1"));
      execute(
          dataSource,
          "update tenantry_platform_users set nickname = 'Nan'",
          "update tenantry_platform_users set stamps = 'nickname:9.0,' || stamps");

      admin.updateUser(anna.id(), UserPatch.set(UserFields.PHONE, "+15550001234"));
      older
          .baas()
          .asSuperAdmin()
          .users()
          .update(
              UserPatch.set(UserFields.FIRST_NAME, "Anna"), BaasUserKey.email("anna@example.com"));

      assertThat(admin.user(anna.id()).firstName()).contains("Anna");
      assertThat(ask(dataSource, "select nickname from tenantry_platform_users")).isEqualTo("Nan");
      assertThat(ask(dataSource, "select stamps from tenantry_platform_users"))
          .contains("nickname:9.0");
    }
  }

  @Test
  void anOlderVersionThatMigratesLeavesTheTablesOfANewerOneAlone() throws SQLException {
    DataSource dataSource = emptyDatabase(DatabaseEngine.H2);
    // begin
    JdbcSchema.migrate(dataSource); // once, before the first instance of the new version starts
    JdbcSchema.validate(dataSource); // in every instance, at its start
    // end
    execute(dataSource, NEWER_COLUMN, NEWER_TABLE, NEWER_HISTORY);

    JdbcSchema.migrate(dataSource);

    assertThat(ask(dataSource, "select count(nickname) from tenantry_platform_users"))
        .isEqualTo("0");
    assertThat(ask(dataSource, "select max(\"installed_rank\") from \"tenantry_schema_history\""))
        .isEqualTo("99");
  }

  private static DataSource emptyDatabase(DatabaseEngine engine) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return engine == DatabaseEngine.H2 ? h2 : server.getPostgresDatabase();
  }

  private static void execute(DataSource dataSource, String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String ask(DataSource dataSource, String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
