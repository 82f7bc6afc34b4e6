package dev.tenantry.benchmarks.cold;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A pool on an H2 in memory, with its tables. */
final class Pool {

  private Pool() {}

  static HikariDataSource with(String ddl) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:");
    config.setMaximumPoolSize(1);
    HikariDataSource pool = new HikariDataSource(config);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ddl);
      return pool;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
