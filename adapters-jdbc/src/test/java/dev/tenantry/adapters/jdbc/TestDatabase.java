package dev.tenantry.adapters.jdbc;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database for tests, with its tables and a pool of connections; it lives as long as the JVM. */
final class TestDatabase {

  static final ImmutableList<String> TABLES =
      ImmutableList.of(
          "platform_users",
          "platform_user_roles",
          "platform_tenants",
          "baas_users",
          "baas_user_roles",
          "baas_tenants",
          "roles",
          "passwords",
          "platform_invites",
          "outbox");

  private final HikariDataSource dataSource;

  private TestDatabase(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The database behind this URL, with the tables in it. */
  static TestDatabase at(String url) {
    TestDatabase database = new TestDatabase(pool(url, 20));
    dropTables(database.dataSource, JdbcSchema.DEFAULT_PREFIX);
    createTables(database.dataSource, JdbcSchema.DEFAULT_PREFIX);
    return database;
  }

  static HikariDataSource pool(String url, int size) {
    return new HikariDataSource(config(url, size));
  }

  /** A pool of one connection to this database, that waits but a moment for it. */
  HikariDataSource smallPool() {
    HikariConfig config = config(dataSource.getJdbcUrl(), 1);
    config.setConnectionTimeout(250);
    return new HikariDataSource(config);
  }

  /** A pool of one connection to this database, in a state that hosts may have chosen. */
  HikariDataSource smallPool(int isolation, boolean autoCommit) {
    HikariConfig config = config(dataSource.getJdbcUrl(), 1);
    config.setTransactionIsolation(String.valueOf(isolation));
    config.setAutoCommit(autoCommit);
    return new HikariDataSource(config);
  }

  private static HikariConfig config(String url, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    return config;
  }

  HikariDataSource dataSource() {
    return dataSource;
  }

  /** The persistence on this database, with nothing in it but what is there from the start. */
  JdbcPersistence emptied() {
    TABLES.forEach(
        table ->
            run(
                dataSource,
                "delete from tenantry_"
                    + table
                    + (table.equals("roles") ? " where role_key <> 'Owner'" : "")));
    return JdbcPersistence.of(dataSource);
  }

  static void dropTables(DataSource dataSource, String prefix) {
    TABLES.forEach(table -> run(dataSource, "drop table if exists " + prefix + table));
  }

  static void run(DataSource dataSource, String... statements) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** As a host does it that owns its DDL. */
  static void createTables(DataSource dataSource, String prefix) {
    String ddl = JdbcSchema.ddl(engineOf(dataSource), prefix);
    Splitter.on(";\n")
        .trimResults()
        .omitEmptyStrings()
        .split(ddl)
        .forEach(each -> run(dataSource, each));
  }

  private static DatabaseEngine engineOf(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return DatabaseEngine.of(connection.getMetaData());
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
