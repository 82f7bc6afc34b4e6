package dev.tenantry.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * The host's transactions: work runs inside the one that the host has begun, and becomes part of
 * it.
 */
final class HostTransactions implements Transactions {

  private final HostConnections host;
  private final KnownDatabase known;
  private final NestingGuard guard = new NestingGuard();

  HostTransactions(HostConnections host, String tablePrefix) {
    this.host = host;
    this.known = new KnownDatabase(tablePrefix);
  }

  @Override
  public <T> T execute(Function<Session, T> work) {
    return guard.alone(() -> joined(true, work));
  }

  @Override
  public <T> T read(Function<Session, T> work) {
    return guard.alone(() -> joined(false, work));
  }

  @Override
  public boolean commitsOnReturn() {
    return false;
  }

  private <T> T joined(boolean mayWrite, Function<Session, T> work) {
    Connection connection = current();
    Database database = known.at(connection);
    if (mayWrite) {
      requireSafe(connection, database.dialect());
    }
    try {
      return new Session(connection, database, mayWrite).run(work);
    } catch (GivenUpException givenUp) {
      throw givenUp.forCaller("roll back the transaction that it joined, and run that again");
    }
  }

  private Connection current() {
    try {
      Connection connection = host.current();
      if (connection == null) {
        throw new IllegalStateException(
            "no transaction of the host is running, and JdbcPersistence.joining(..) begins none;"
                + " begin one around this call, or use JdbcPersistence.of(dataSource)");
      }
      if (connection.getAutoCommit()) {
        throw new IllegalStateException(
            "the connection that JdbcPersistence.joining(..) was given is in auto-commit mode, so that no"
                + " transaction is running on it; begin one with setAutoCommit(false), or hand out null"
                + " where the host runs none");
      }
      return connection;
    } catch (SQLException failure) {
      throw SqlErrors.noConnection(failure);
    }
  }

  private void requireSafe(Connection connection, Dialect dialect) {
    try {
      HostIsolation.requireReadCommitted(connection);
      dialect.requireDurable(connection);
    } catch (SQLException failure) {
      throw new SqlErrors(dialect).translate(failure, null);
    }
  }
}
