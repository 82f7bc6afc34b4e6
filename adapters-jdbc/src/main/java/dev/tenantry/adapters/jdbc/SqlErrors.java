package dev.tenantry.adapters.jdbc;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * The one place that tells what a driver reports apart.
 *
 * <p>Messages of drivers hold values, addresses of people among them, so that none leaves this
 * class: what is thrown has a sentence of its own, and as cause the trace, state and number of what
 * the driver threw.
 */
final class SqlErrors {

  private static final ImmutableSet<String> UNIQUE_VIOLATIONS = ImmutableSet.of("23505");
  private static final int MARIADB_DUPLICATE_ENTRY = 1062;

  /**
   * Serialization failures and deadlocks, H2's and PostgreSQL's lock timeouts, H2's concurrent
   * update.
   */
  private static final ImmutableSet<String> GIVEN_UP =
      ImmutableSet.of("40001", "40P01", "HYT00", "55P03", "90131");

  /** MariaDB: lock timeout, deadlock, and a row that changed behind a snapshot. */
  private static final ImmutableSet<Integer> GIVEN_UP_BY_MARIADB =
      ImmutableSet.of(1205, 1213, 1020);

  private static final ImmutableSet<String> WITHOUT_SCHEMA =
      ImmutableSet.of("42P01", "42703", "3F000", "42S02", "42S22", "42S03", "42S04");
  private static final String READ_ONLY_TRANSACTION = "25006";
  private static final ImmutableSet<String> READ_ONLY =
      ImmutableSet.of(READ_ONLY_TRANSACTION, "90097");
  private static final int MARIADB_READ_ONLY = 1290;
  private static final ImmutableSet<String> WITHOUT_RIGHT =
      ImmutableSet.of("42501", "28000", "28P01", "90096");

  /** MariaDB: a database, a table or a column that the user may not use. */
  private static final ImmutableSet<Integer> WITHOUT_RIGHT_AT_MARIADB =
      ImmutableSet.of(1044, 1142, 1143);

  /** What a constraint or a trigger refuses, or a column cannot hold. */
  private static final ImmutableList<String> REFUSING = ImmutableList.of("22", "23", "45", "P0");

  /** A broken connection, a closed one, a closed database. */
  private static final ImmutableSet<String> LOST_BY_H2 =
      ImmutableSet.of("90067", "90007", "90098", "90121");

  private final Dialect dialect;

  SqlErrors(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What to throw for a statement that failed. */
  RuntimeException translate(SQLException thrown, @Nullable UniqueKeys keys) {
    SQLException told = theOneThatTells(thrown);
    if (keys != null && isUniqueViolation(told)) {
      String naming = dialect.naming(Strings.nullToEmpty(told.getMessage()));
      return new ConflictException(keys.entity(), keys.fieldNamedIn(naming));
    }
    if (isGivenUp(told)) {
      return new GivenUpException(withoutMessage(told));
    }
    return isRefusal(told) ? refused(told) : unavailable(complaint(told), told);
  }

  /**
   * That one row is refused says nothing about the database, so that it must not look like an
   * outage: a drain would wait for its end.
   */
  private static boolean isRefusal(SQLException told) {
    String state = Strings.nullToEmpty(told.getSQLState());
    return REFUSING.stream().anyMatch(state::startsWith);
  }

  private static IllegalStateException refused(SQLException told) {
    return new IllegalStateException(
        "the database refused what was to be written; look for a constraint or a trigger on the tables that"
            + " Tenantry has not made"
            + codes(told),
        withoutMessage(told));
  }

  /** What to throw for a commit that failed. */
  RuntimeException ofCommit(SQLException thrown) {
    return isGivenUp(thrown)
        ? new GivenUpException(withoutMessage(thrown))
        : unavailable(
            "the commit was not confirmed, so the change may have been made or not; read before you"
                + " repeat it",
            thrown);
  }

  /** What to throw for a migration of the schema that failed. */
  static RuntimeException ofMigration(SQLException thrown) {
    if (thrown instanceof SQLTransientConnectionException) {
      return unavailable(
          "the data source gave Flyway, which takes two at a time, too few connections; enlarge the pool"
              + " for the migration",
          thrown);
    }
    return unavailable(
        "the database refused a change of the schema; look that its user may create tables and indexes,"
            + " and that nothing else has the tables' names",
        thrown);
  }

  /** What to throw where it is known before that nothing can be changed. */
  static PersistenceUnavailableException readOnly() {
    SQLException told = new SQLException(null, READ_ONLY_TRANSACTION);
    return unavailable(complaint(told), told);
  }

  /** What to throw where no connection could be had. */
  static PersistenceUnavailableException noConnection(SQLException thrown) {
    return unavailable(
        "the data source gave no connection to the database; check its URL, user and password, that the"
            + " server runs, and that the pool is large enough",
        thrown);
  }

  /** Throws what a statement threw, unless it says that a table is missing. */
  static void requireSchemaFailure(SQLException thrown) throws SQLException {
    if (!WITHOUT_SCHEMA.contains(Strings.nullToEmpty(thrown.getSQLState()))) {
      throw thrown;
    }
  }

  private static PersistenceUnavailableException unavailable(String message, SQLException told) {
    return new PersistenceUnavailableException(message + codes(told), withoutMessage(told));
  }

  private static String codes(SQLException told) {
    return " (SQLState " + told.getSQLState() + ", error " + told.getErrorCode() + ")";
  }

  private static String complaint(SQLException told) {
    String state = Strings.nullToEmpty(told.getSQLState());
    if (WITHOUT_SCHEMA.contains(state)) {
      return "the tables are missing or older than this version of Tenantry; call"
          + " JdbcSchema.migrate(dataSource), or apply what JdbcSchema.ddl(..) prints";
    }
    if (READ_ONLY.contains(state) || told.getErrorCode() == MARIADB_READ_ONLY) {
      return "the database takes no changes, it is read-only; connect to one that can be written";
    }
    if (WITHOUT_RIGHT.contains(state) || WITHOUT_RIGHT_AT_MARIADB.contains(told.getErrorCode())) {
      return "the database user may not do this; grant it the rights to read and write the tables";
    }
    if (state.startsWith("08") || state.startsWith("57P") || LOST_BY_H2.contains(state)) {
      return "the connection to the database was lost; try again";
    }
    return "the database could not run a statement; try again, and look it up by the state if it stays";
  }

  private static boolean isUniqueViolation(SQLException told) {
    return UNIQUE_VIOLATIONS.contains(told.getSQLState())
        || told.getErrorCode() == MARIADB_DUPLICATE_ENTRY;
  }

  private boolean isGivenUp(SQLException told) {
    return GIVEN_UP.contains(Strings.nullToEmpty(told.getSQLState()))
        || (dialect instanceof MariadbDialect && GIVEN_UP_BY_MARIADB.contains(told.getErrorCode()));
  }

  /** Batches hide what happened behind an exception of their own. */
  private static SQLException theOneThatTells(SQLException thrown) {
    SQLException next = thrown.getNextException();
    if (next != null) {
      return next;
    }
    return thrown.getCause() instanceof SQLException cause && thrown.getSQLState() == null
        ? cause
        : thrown;
  }

  private static SQLException withoutMessage(SQLException told) {
    StringBuilder kinds = new StringBuilder(told.getClass().getName());
    for (Throwable cause = told.getCause(); cause != null; cause = cause.getCause()) {
      kinds.append(" caused by ").append(cause.getClass().getName());
    }
    SQLException bare = new SQLException(kinds.toString(), told.getSQLState(), told.getErrorCode());
    bare.setStackTrace(told.getStackTrace());
    return bare;
  }
}
