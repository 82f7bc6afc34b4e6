package dev.tenantry.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs repeated tasks when a test says so, in the test's thread; a task that throws is dropped, as
 * real ones do.
 */
public final class ManualExecutor extends AbstractExecutorService
    implements ScheduledExecutorService {

  private final List<Repeated> tasks = new ArrayList<>();

  /** An executor without tasks. */
  public ManualExecutor() {}

  /** Runs every task once. */
  public void tick() {
    tasks.removeIf(task -> !task.runOnce());
  }

  /** How many tasks would run. */
  public long waiting() {
    return tasks.stream().filter(task -> !task.isCancelled()).count();
  }

  /** How long the first task that still waits was to wait at first, in milliseconds. */
  public long firstDelayMillis() {
    return tasks.get(0).getDelay(TimeUnit.MILLISECONDS);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    Repeated task = new Repeated(command, unit.toMillis(initialDelay));
    tasks.add(task);
    return task;
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void execute(Runnable command) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void shutdown() {
    tasks.clear();
  }

  @Override
  public List<Runnable> shutdownNow() {
    tasks.clear();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }

  private static final class Repeated extends FutureTask<Object>
      implements ScheduledFuture<Object> {

    private final long firstDelayMillis;

    Repeated(Runnable task, long firstDelayMillis) {
      super(task, true);
      this.firstDelayMillis = firstDelayMillis;
    }

    boolean runOnce() {
      return runAndReset();
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(firstDelayMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(firstDelayMillis, other.getDelay(TimeUnit.MILLISECONDS));
    }
  }
}
