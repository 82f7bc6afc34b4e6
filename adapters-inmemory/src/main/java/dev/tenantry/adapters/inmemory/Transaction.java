package dev.tenantry.adapters.inmemory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One run of a unit of work: knows whether it may still be used, and how to undo what it did. For
 * one thread.
 */
final class Transaction {

  private final boolean mayWrite;
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Thread owner = Thread.currentThread();
  private boolean open = true;

  private Transaction(boolean mayWrite) {
    this.mayWrite = mayWrite;
  }

  static Transaction writing() {
    return new Transaction(true);
  }

  static Transaction reading() {
    return new Transaction(false);
  }

  /** Runs the work to its end, and undoes all of it if it throws. */
  <T> T run(Function<Transaction, T> work) {
    try {
      return undoneOnFailure(() -> work.apply(this));
    } finally {
      open = false;
    }
  }

  /** Makes several changes, all or none. */
  void change(Runnable changes) {
    requireWrite();
    undoneOnFailure(
        () -> {
          changes.run();
          return true;
        });
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
  }

  void requireWrite() {
    requireRead();
    if (!mayWrite) {
      throw new IllegalStateException("read() changes and locks nothing; use execute()");
    }
  }

  private <T> T undoneOnFailure(Supplier<T> changes) {
    int before = undo.size();
    boolean done = false;
    try {
      T result = changes.get();
      done = true;
      return result;
    } finally {
      while (!done && undo.size() > before) {
        undo.pop().run();
      }
    }
  }
}
