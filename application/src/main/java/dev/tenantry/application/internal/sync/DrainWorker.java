package dev.tenantry.application.internal.sync;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tenantry.application.api.Worker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Drains on the host's executor. */
public final class DrainWorker implements Worker, AutoCloseable {

  private static final Logger LOG = System.getLogger(DrainWorker.class.getName());

  private final SyncEngine engine;
  private final BooleanSupplier deliveries;
  private final Clock clock;
  private final RandomGenerator random;
  private volatile @Nullable Instant lastSuccess;
  private volatile @Nullable Run running;

  /**
   * Drains with this engine, and the deliveries beside it, once it is started.
   *
   * @param deliveries takes a turn of telling, and answers whether more is due
   */
  public DrainWorker(
      SyncEngine engine, BooleanSupplier deliveries, Clock clock, RandomGenerator random) {
    this.engine = engine;
    this.deliveries = deliveries;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public synchronized void start(ScheduledExecutorService executor, Duration pause) {
    checkArgument(pause.toMillis() > 0, "'pause' must be at least a millisecond");
    checkState(!isRunning(), "the worker runs already; stop it first");
    long millis = pause.toMillis();
    running =
        new Run(
            executor,
            executor.scheduleWithFixedDelay(
                this::drainOnce, random.nextLong(millis), millis, TimeUnit.MILLISECONDS));
  }

  @Override
  public synchronized void stop() {
    Run current = running;
    if (current != null) {
      current.task().cancel(false);
      running = null;
    }
  }

  @Override
  public boolean isRunning() {
    Run current = running;
    return current != null && !current.isOver();
  }

  @Override
  public Optional<Instant> lastSuccess() {
    return Optional.ofNullable(lastSuccess);
  }

  @Override
  public void close() {
    stop();
  }

  /**
   * The other side first, and again after each turn of telling: so no recipient of deliveries,
   * however slow, holds it back for long.
   */
  private void drainOnce() {
    boolean isMoreToTell;
    do {
      boolean isReached = survives(() -> !engine.drain().unreachable());
      isMoreToTell = survives(() -> takeTurn(isReached));
    } while (isMoreToTell && isRunning());
  }

  private boolean takeTurn(boolean isReached) {
    boolean isMoreToTell = deliveries.getAsBoolean();
    if (isReached) {
      lastSuccess = clock.instant();
    }
    return isMoreToTell;
  }

  /** An executor drops a task that throws, and nobody would notice: so nothing gets out of here. */
  private static boolean survives(BooleanSupplier drain) {
    try {
      return drain.getAsBoolean();
    } catch (Throwable failure) {
      LOG.log(
          Level.ERROR, "a drain failed with {0}; the next one comes", failure.getClass().getName());
      return false;
    }
  }

  /** What was started; an executor that is shut down at once leaves its tasks as they were. */
  private record Run(ExecutorService executor, Future<?> task) {

    boolean isOver() {
      return task.isDone() || executor.isTerminated();
    }
  }
}
