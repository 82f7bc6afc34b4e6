package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Lets tasks begin at the same moment, each on a thread of its own, and tells what became of them.
 */
final class AtOnce {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private AtOnce() {}

  /** What the tasks that failed have thrown, in the order of the tasks. */
  static ImmutableList<Throwable> failuresOf(ThrowingCallable... tasks) {
    return failuresWithin(PATIENCE, ImmutableList.copyOf(tasks));
  }

  /** What failed of so many tasks, each made from its number, in the order of the tasks. */
  static ImmutableList<Throwable> failuresOf(int tasks, IntFunction<ThrowingCallable> numbered) {
    return failuresWithin(PATIENCE, tasks, numbered);
  }

  /** The same of tasks that may take so long. */
  static ImmutableList<Throwable> failuresWithin(
      Duration patience, int tasks, IntFunction<ThrowingCallable> numbered) {
    return failuresWithin(patience, IntStream.range(0, tasks).mapToObj(numbered).toList());
  }

  private static ImmutableList<Throwable> failuresWithin(
      Duration patience, List<ThrowingCallable> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      CountDownLatch ready = new CountDownLatch(tasks.size());
      List<Future<Void>> running = new ArrayList<>();
      for (ThrowingCallable task : tasks) {
        running.add(threads.submit(afterAllAreReady(ready, task)));
      }
      return running.stream()
          .flatMap(each -> failure(each, patience).stream())
          .collect(toImmutableList());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Void> afterAllAreReady(CountDownLatch ready, ThrowingCallable task) {
    return () -> {
      ready.countDown();
      ready.await();
      try {
        task.call();
      } catch (Exception | Error failure) {
        throw failure;
      } catch (Throwable failure) {
        throw new AssertionError(failure);
      }
      return null;
    };
  }

  private static ImmutableList<Throwable> failure(Future<Void> task, Duration patience) {
    try {
      task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return ImmutableList.of();
    } catch (ExecutionException failed) {
      return ImmutableList.of(failed.getCause());
    } catch (Exception stuck) {
      throw new AssertionError("a task neither ended nor failed in time", stuck);
    }
  }
}
