package dev.tenantry.adapters.inmemory;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** Lets transactions into one storage: one that may write at a time, or any number that read. */
final class TransactionGate {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  <T> T write(Function<Transaction, T> work) {
    return inside(lock.writeLock(), Transaction.writing(), work);
  }

  <T> T read(Function<Transaction, T> work) {
    return inside(lock.readLock(), Transaction.reading(), work);
  }

  private <T> T inside(Lock entrance, Transaction transaction, Function<Transaction, T> work) {
    refuseNesting();
    entrance.lock();
    try {
      return transaction.run(work);
    } finally {
      entrance.unlock();
    }
  }

  /**
   * A database would wait for itself here, or give the inner one another connection; nobody wants
   * either.
   */
  private void refuseNesting() {
    if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
      throw new IllegalStateException(
          "a unit of work of this storage is running on this thread already; use its repositories");
    }
  }
}
