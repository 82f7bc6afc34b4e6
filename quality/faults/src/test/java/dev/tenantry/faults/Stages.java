package dev.tenantry.faults;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tenantry.adapters.jdbc.DatabaseEngine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** The stages of each engine, built when they are first asked for. */
enum Stages {
  H2(
      Suppliers.memoize(
          () ->
              new Pair(
                  StoredDatabase.at("jdbc:h2:mem:faults_platform", DatabaseEngine.H2),
                  StoredDatabase.at("jdbc:h2:mem:faults_baas", DatabaseEngine.H2)))),
  POSTGRESQL(Suppliers.memoize(Stages::postgresql));

  private final Supplier<Pair> databases;

  Stages(Supplier<Pair> databases) {
    this.databases = databases;
  }

  private record Pair(StoredDatabase platform, StoredDatabase baas) {}

  Stage one() {
    return Stage.one(databases.get().platform());
  }

  Stage two() {
    return Stage.two(databases.get().platform(), databases.get().baas());
  }

  ImmutableList<Stage> all() {
    return ImmutableList.of(one(), two());
  }

  /** Schemas of one server: for the library, two databases. */
  private static Pair postgresql() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
      createSchemas(server.getPostgresDatabase());
      String url = server.getJdbcUrl("postgres", "postgres") + "&currentSchema=faults_";
      return new Pair(
          StoredDatabase.at(url + "platform", DatabaseEngine.POSTGRESQL),
          StoredDatabase.at(url + "baas", DatabaseEngine.POSTGRESQL));
    } catch (IOException failure) {
      throw new AssertionError("PostgreSQL did not start", failure);
    }
  }

  private static void createSchemas(DataSource server) {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema faults_platform");
      statement.execute("create schema faults_baas");
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
