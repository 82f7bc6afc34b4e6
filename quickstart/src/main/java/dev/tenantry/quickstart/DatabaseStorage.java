package dev.tenantry.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.value.RoleKey;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;

/** Keeps users and tenants in a database. */
final class DatabaseStorage {

  /** The program does one thing at a time; a migration takes a second connection. */
  private static final int POOL_SIZE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private DatabaseStorage() {}

  /** Connects, creates the tables where they are missing, and sees that they can be written. */
  static Storage open(DatabaseUrl url, DatabaseLogin login) throws UnusableInputException {
    HikariDataSource pool = connect(url, login);
    OneTransaction batches = new OneTransaction(pool);
    Storage storage =
        Storage.over(
            JdbcPersistence.of(pool),
            batches,
            "in " + url.engine() + ", " + url,
            () -> {
              batches.close();
              pool.close();
            });
    try {
      makeReady(pool, storage.tenantry().platform().asSuperAdmin());
      return storage;
    } catch (PersistenceUnavailableException | IllegalStateException unfit) {
      storage.close();
      throw DatabaseProblem.of(url, unfit);
    }
  }

  private static HikariDataSource connect(DatabaseUrl url, DatabaseLogin login)
      throws UnusableInputException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url.forDriver());
    login.user().ifPresent(config::setUsername);
    login.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setConnectionTimeout(PATIENCE.toMillis());
    try {
      connectOnce(url, login);
      return new HikariDataSource(config);
    } catch (SQLException | RuntimeException failure) {
      // Whatever it is: its words are the driver's, and may hold the URL.
      throw DatabaseProblem.of(url, failure);
    }
  }

  /** Where there is no way in, a pool takes a second to say so. */
  private static void connectOnce(DatabaseUrl url, DatabaseLogin login) throws SQLException {
    DriverManager.setLoginTimeout((int) PATIENCE.toSeconds());
    Properties properties = new Properties();
    login.user().ifPresent(user -> properties.setProperty("user", user));
    login.password().ifPresent(password -> properties.setProperty("password", password));
    DriverManager.getConnection(url.forDriver(), properties).close();
  }

  private static void makeReady(DataSource pool, PlatformRoles roles) {
    JdbcSchema.migrate(pool);
    String owner = RoleKey.OWNER.value();
    try {
      // A role that is there from the start: nothing comes of it, but it has to be written.
      roles.createRole(CreateRole.of(owner, owner));
      throw new IllegalStateException("there was no role " + owner);
    } catch (ConflictException expected) {
      // The database takes changes.
    }
  }
}
