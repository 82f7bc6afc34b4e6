package dev.tenantry.adapters.jdbc;

import com.google.common.base.Stopwatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Transactions of our own, each on a connection of a data source; never more than one on a thread.
 */
final class OwnTransactions implements Transactions {

  /** How often a transaction is run that the database gives up again and again. */
  private static final int ATTEMPTS = 8;

  /** How long that may take, because an attempt may end only when the wait for a lock is over. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataSource dataSource;
  private final KnownDatabase known;
  private final NestingGuard guard = new NestingGuard();

  OwnTransactions(DataSource dataSource, String tablePrefix) {
    this.dataSource = dataSource;
    this.known = new KnownDatabase(tablePrefix);
  }

  @Override
  public <T> T execute(Function<Session, T> work) {
    return guard.alone(() -> repeated(true, work));
  }

  @Override
  public <T> T read(Function<Session, T> work) {
    return guard.alone(() -> repeated(false, work));
  }

  @Override
  public boolean commitsOnReturn() {
    return true;
  }

  private <T> T repeated(boolean mayWrite, Function<Session, T> work) {
    Stopwatch watch = Stopwatch.createStarted();
    for (int attempt = 1; ; attempt++) {
      try {
        return once(mayWrite, work);
      } catch (GivenUpException givenUp) {
        if (attempt == ATTEMPTS || watch.elapsed().compareTo(PATIENCE) > 0) {
          throw givenUp.forCaller("it was tried " + attempt + " times, try again later");
        }
      }
    }
  }

  private <T> T once(boolean mayWrite, Function<Session, T> work) {
    Connection connection = open();
    try {
      return new OwnTransaction(connection, known.at(connection), mayWrite).run(work);
    } finally {
      Quietly.run(connection::close);
    }
  }

  private Connection open() {
    try {
      return dataSource.getConnection();
    } catch (SQLException failure) {
      throw SqlErrors.noConnection(failure);
    }
  }
}
