package dev.tenantry.testkit.contract;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what has to happen beside a test's own thread; whatever does not end is interrupted when
 * this is closed.
 */
final class Threads implements AutoCloseable {

  private static final long LONG_ENOUGH_SECONDS = 30;
  private static final long MOMENT_MILLIS = 150;

  private final ExecutorService executor =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "contract");
            thread.setDaemon(true);
            return thread;
          });

  <T> Future<T> start(Callable<T> task) {
    return executor.submit(task);
  }

  /** Runs two tasks that begin at the same time, and gives what both returned. */
  <T> List<T> race(Callable<T> one, Callable<T> other) {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<T> first = start(() -> startedAt(start, one));
    Future<T> second = start(() -> startedAt(start, other));
    return List.of(resultOf(first), resultOf(second));
  }

  private static <T> T startedAt(CyclicBarrier start, Callable<T> task) throws Exception {
    start.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
    return task.call();
  }

  /** What the task returned, or threw. */
  static <T> T resultOf(Future<T> task) {
    try {
      return task.get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError("the other thread failed", failed.getCause());
    } catch (InterruptedException | TimeoutException stuck) {
      throw new AssertionError("the other thread did not end", stuck);
    }
  }

  /** Whether the task ends, well or not, within a moment; one that waits for a lock does not. */
  static boolean endsAtOnce(Future<?> task) {
    try {
      task.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException failed) {
      return true;
    } catch (TimeoutException waiting) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new AssertionError("the test was interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
