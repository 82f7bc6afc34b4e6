package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.UnitOfWork;
import java.util.function.Function;

/** Units of work over some of the repositories. */
final class JdbcUnitOfWork<R> implements UnitOfWork<R> {

  private final Transactions transactions;
  private final Function<Session, R> repositories;

  JdbcUnitOfWork(Transactions transactions, Function<Session, R> repositories) {
    this.transactions = transactions;
    this.repositories = repositories;
  }

  @Override
  public <T> T execute(Function<? super R, ? extends T> work) {
    return transactions.execute(session -> work.apply(repositories.apply(session)));
  }

  @Override
  public <T> T read(Function<? super R, ? extends T> work) {
    return transactions.read(session -> work.apply(repositories.apply(session)));
  }

  @Override
  public boolean commitsOnReturn() {
    return transactions.commitsOnReturn();
  }
}
