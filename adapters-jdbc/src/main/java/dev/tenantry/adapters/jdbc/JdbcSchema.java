package dev.tenantry.adapters.jdbc;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The tables that {@link JdbcPersistence} needs: created, checked, or printed for hosts that own
 * their DDL.
 *
 * <p>Nothing of this ever happens by itself. Thread-safe.
 */
public final class JdbcSchema {

  /** How the names of the tables begin unless something else is said. */
  public static final String DEFAULT_PREFIX = "tenantry_";

  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  private JdbcSchema() {}

  /**
   * Creates the tables or brings them to this version; see {@link #migrate(DataSource, String)}.
   */
  public static void migrate(DataSource dataSource) {
    migrate(dataSource, DEFAULT_PREFIX);
  }

  /**
   * Creates the tables or brings them to this version, with Flyway, which has to be on the class
   * path; its history stands in a table of its own, named with the prefix. Any number of processes
   * may call this at once. The database user needs the right to create tables, and the data source
   * two connections at a time.
   *
   * @param tablePrefix see {@link JdbcPersistence#withTablePrefix}
   * @throws IllegalStateException if Flyway or its part for the database is missing, naming the
   *     artifact
   * @throws PersistenceUnavailableException if the database cannot be reached or refuses
   */
  public static void migrate(DataSource dataSource, String tablePrefix) {
    requirePrefix(tablePrefix);
    DatabaseEngine engine = ask(dataSource, database -> migratable(database, tablePrefix));
    ImmutableList<SchemaScript> scripts = SchemaScript.all(engine, tablePrefix);
    try {
      FlywayMigration.run(dataSource, engine, scripts, tablePrefix);
    } catch (NoClassDefFoundError missing) {
      throw new IllegalStateException(
          "JdbcSchema.migrate needs org.flywaydb:flyway-core, which is not on the class path; add it, or"
              + " apply what JdbcSchema.ddl(..) gives",
          missing);
    }
    validate(dataSource, tablePrefix);
  }

  /**
   * Checks that the tables are there and can be used; see {@link #validate(DataSource, String)}.
   */
  public static void validate(DataSource dataSource) {
    validate(dataSource, DEFAULT_PREFIX);
  }

  /**
   * Checks, without changing anything, that every table, column and unique constraint is there that
   * this version needs, however they came to be.
   *
   * @param tablePrefix see {@link JdbcPersistence#withTablePrefix}
   * @throws PersistenceUnavailableException if one is missing, naming all that are, or if the
   *     database cannot be reached
   */
  public static void validate(DataSource dataSource, String tablePrefix) {
    requirePrefix(tablePrefix);
    ImmutableList<String> missing = ask(dataSource, database -> missing(database, tablePrefix));
    if (!missing.isEmpty()) {
      throw new PersistenceUnavailableException(
          "the schema lacks "
              + String.join(", ", missing)
              + "; call JdbcSchema.migrate(dataSource), or apply what JdbcSchema.ddl(..) gives",
          null);
    }
  }

  /** The statements that create the tables; see {@link #ddl(DatabaseEngine, String)}. */
  public static String ddl(DatabaseEngine engine) {
    return ddl(engine, DEFAULT_PREFIX);
  }

  /**
   * The statements that create the tables, each ended by a semicolon, in the order in which they
   * have to run.
   *
   * @param tablePrefix see {@link JdbcPersistence#withTablePrefix}
   */
  public static String ddl(DatabaseEngine engine, String tablePrefix) {
    return SchemaScript.all(engine, requirePrefix(tablePrefix)).stream()
        .map(
            script ->
                "-- " + script.version() + ": " + script.description() + "\n\n" + script.sql())
        .collect(joining("\n"));
  }

  static String requirePrefix(String tablePrefix) {
    checkArgument(
        PREFIX.matcher(tablePrefix).matches(),
        "a table prefix is a letter and up to 30 letters, digits and underscores, all in lower case");
    return tablePrefix;
  }

  /** The engine, unless there is nothing to be done but say that it can only be read. */
  private static DatabaseEngine migratable(Connection database, String tablePrefix)
      throws SQLException {
    DatabaseEngine engine = DatabaseEngine.of(database.getMetaData());
    if (database.getMetaData().isReadOnly() && !missing(database, tablePrefix).isEmpty()) {
      throw SqlErrors.readOnly(); // Flyway would try for ten seconds.
    }
    return engine;
  }

  /** In auto-commit, because PostgreSQL would answer nothing more after the first missing table. */
  private static ImmutableList<String> missing(Connection database, String tablePrefix)
      throws SQLException {
    boolean found = database.getAutoCommit();
    database.setAutoCommit(true);
    try {
      return SchemaCheck.missing(database, new Tables(tablePrefix));
    } finally {
      Quietly.run(() -> database.setAutoCommit(found));
    }
  }

  private static <T> T ask(DataSource dataSource, Question<T> question) {
    try (Connection connection = dataSource.getConnection()) {
      return question.ask(connection);
    } catch (SQLException failure) {
      throw SqlErrors.noConnection(failure);
    }
  }

  private interface Question<T> {
    T ask(Connection database) throws SQLException;
  }
}
