package dev.tenantry.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** One transaction of our own on a connection, which is left as it was found. */
final class OwnTransaction {

  private final Connection connection;
  private final Database database;
  private final SqlErrors errors;
  private final boolean mayWrite;

  /**
   * Whether the transaction could not be ended: then nothing may be restored, since auto-commit and
   * isolation commit what is open when they change.
   */
  private boolean isStuck;

  OwnTransaction(Connection connection, Database database, boolean mayWrite) {
    this.connection = connection;
    this.database = database;
    this.errors = new SqlErrors(database.dialect());
    this.mayWrite = mayWrite;
  }

  <T> T run(Function<Session, T> work) {
    try {
      boolean isAutoCommit = connection.getAutoCommit();
      if (mayWrite) {
        database.dialect().makeDurable(connection);
        return database.isReadCommitted()
            ? begun(isAutoCommit, work)
            : atReadCommitted(isAutoCommit, work);
      }
      // Reading needs no transaction: each statement is one, which saves trips to the server.
      return isAutoCommit ? worked(work) : ended(work);
    } catch (SQLException failure) {
      throw errors.translate(failure, null);
    }
  }

  private <T> T atReadCommitted(boolean isAutoCommit, Function<Session, T> work)
      throws SQLException {
    int found = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    try {
      return begun(isAutoCommit, work);
    } finally {
      restore(() -> connection.setTransactionIsolation(found));
    }
  }

  private <T> T begun(boolean isAutoCommit, Function<Session, T> work) throws SQLException {
    if (!isAutoCommit) {
      return ended(work);
    }
    connection.setAutoCommit(false);
    try {
      return ended(work);
    } finally {
      restore(() -> connection.setAutoCommit(true));
    }
  }

  private <T> T ended(Function<Session, T> work) {
    boolean isDone = false;
    try {
      T result = worked(work);
      if (mayWrite) {
        commit();
        isDone = true;
      }
      return result;
    } finally {
      if (!isDone) {
        rollBack();
      }
    }
  }

  /** A connection whose transaction stays open must not live to commit it for somebody else. */
  private void rollBack() {
    isStuck = !Quietly.run(connection::rollback);
    if (isStuck) {
      Quietly.run(() -> connection.abort(Runnable::run));
    }
  }

  private void restore(Quietly.Cleanup cleanup) {
    if (!isStuck) {
      Quietly.run(cleanup);
    }
  }

  private void commit() {
    try {
      connection.commit();
    } catch (SQLException failure) {
      throw errors.ofCommit(failure);
    }
  }

  private <T> T worked(Function<Session, T> work) {
    return new Session(connection, database, mayWrite).run(work);
  }
}
