package dev.tenantry.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.DatabaseEngine;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A PostgreSQL of our own, with one database for each of the compared; it forces commits to disk.
 */
final class Server implements AutoCloseable {

  private static final int CONNECTIONS = 6;

  private final EmbeddedPostgres postgres;
  private final List<HikariDataSource> pools = new ArrayList<>();
  private final Map<Integer, DataSource> populated = new HashMap<>();

  private Server(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static Server start() {
    try {
      return new Server(
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("shared_buffers", "512MB")
              .setServerConfig("max_wal_size", "4GB")
              .setServerConfig("max_connections", "200")
              .start());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A new database with the library's tables, the tenant that everybody belongs to, and a pool. */
  DataSource newDatabase(String name) {
    Sql.run(postgres.getPostgresDatabase(), "create database " + name);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
    config.setMaximumPoolSize(CONNECTIONS);
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    Sql.run(pool, JdbcSchema.ddl(DatabaseEngine.POSTGRESQL));
    Seed.tenant(pool);
    return pool;
  }

  /** The database in which there are so many users on both sides; one for all who ask. */
  DataSource populated(int users) {
    return populated.computeIfAbsent(
        users,
        count -> {
          DataSource database = newDatabase("populated_" + count);
          Seed.synced(database, count);
          return database;
        });
  }

  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
