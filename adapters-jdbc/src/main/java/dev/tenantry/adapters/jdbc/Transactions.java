package dev.tenantry.adapters.jdbc;

import java.util.function.Function;

/** Where units of work get their transactions from. Thread-safe. */
interface Transactions {

  /**
   * Runs the work in a transaction; see {@link dev.tenantry.application.spi.UnitOfWork#execute}.
   */
  <T> T execute(Function<Session, T> work);

  /** Runs work that only reads; see {@link dev.tenantry.application.spi.UnitOfWork#read}. */
  <T> T read(Function<Session, T> work);

  /** See {@link dev.tenantry.application.spi.UnitOfWork#commitsOnReturn}. */
  boolean commitsOnReturn();
}
