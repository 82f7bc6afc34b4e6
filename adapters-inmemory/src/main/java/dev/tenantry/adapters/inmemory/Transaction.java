package dev.tenantry.adapters.inmemory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a unit of work: knows whether it may still be used, and how to undo what it did. For
 * one thread.
 */
final class Transaction {

  private final boolean mayWrite;
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Thread owner = Thread.currentThread();
  private boolean open = true;
  private @Nullable RuntimeException refusal;

  private Transaction(boolean mayWrite) {
    this.mayWrite = mayWrite;
  }

  static Transaction writing() {
    return new Transaction(true);
  }

  static Transaction reading() {
    return new Transaction(false);
  }

  /**
   * Runs the work to its end, and undoes all of it if it throws. A refused change comes out of here
   * even where the work has swallowed it, as it would of a database that has undone it all by then.
   */
  <T> T run(Function<Transaction, T> work) {
    boolean isDone = false;
    try {
      T result = work.apply(this);
      if (refusal != null) {
        throw refusal;
      }
      isDone = true;
      return result;
    } finally {
      open = false;
      if (!isDone) {
        undo.forEach(Runnable::run);
      }
    }
  }

  /** Makes changes; where one is refused, nothing more can be done here. */
  void change(Runnable changes) {
    requireWrite();
    try {
      changes.run();
    } catch (RuntimeException refused) {
      refusal = refused;
      throw refused;
    }
  }

  /** Remembers how to take back a change that was just made. */
  void onRollback(Runnable takeBack) {
    undo.push(takeBack);
  }

  void requireRead() {
    if (!open || Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "this repository belongs to a unit of work that has ended or runs on another thread;"
              + " use the one that the running unit of work was given");
    }
    if (refusal != null) {
      throw new IllegalStateException(
          "something in this unit of work has been refused before, so that all of it is undone; let"
              + " that exception end it, and do the rest in another",
          refusal);
    }
  }

  void requireWrite() {
    requireRead();
    if (!mayWrite) {
      throw new IllegalStateException("read() changes and locks nothing; use execute()");
    }
  }
}
