package dev.tenantry.adapters.inmemory;

import dev.tenantry.application.spi.UnitOfWork;
import java.util.function.Function;

/** Transactions over some repositories of one storage. */
final class InMemoryUnitOfWork<R> implements UnitOfWork<R> {

  private final TransactionGate gate;
  private final Function<Transaction, R> repositories;

  InMemoryUnitOfWork(TransactionGate gate, Function<Transaction, R> repositories) {
    this.gate = gate;
    this.repositories = repositories;
  }

  @Override
  public <T> T execute(Function<? super R, ? extends T> work) {
    return gate.write(transaction -> work.apply(repositories.apply(transaction)));
  }

  @Override
  public <T> T read(Function<? super R, ? extends T> work) {
    return gate.read(transaction -> work.apply(repositories.apply(transaction)));
  }

  @Override
  public boolean commitsOnReturn() {
    return true;
  }
}
