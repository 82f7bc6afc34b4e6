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
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Drains on the host's executor. */
public final class DrainWorker implements Worker, AutoCloseable {

  private static final Logger LOG = System.getLogger(DrainWorker.class.getName());

  private final SyncEngine engine;
  private final Runnable deliveries;
  private final Clock clock;
  private final RandomGenerator random;
  private volatile @Nullable Instant lastSuccess;
  private volatile @Nullable Future<?> running;

  /** Drains with this engine, and the deliveries beside it, once it is started. */
  public DrainWorker(SyncEngine engine, Runnable deliveries, Clock clock, RandomGenerator random) {
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
        executor.scheduleWithFixedDelay(
            this::drainOnce, random.nextLong(millis), millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    Future<?> current = running;
    if (current != null) {
      current.cancel(false);
      running = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }

  @Override
  public Optional<Instant> lastSuccess() {
    return Optional.ofNullable(lastSuccess);
  }

  @Override
  public void close() {
    stop();
  }

  /** The other side first, which a slow recipient of deliveries does not hold back so. */
  private void drainOnce() {
    survive(
        () -> {
          if (!engine.drain().unreachable()) {
            lastSuccess = clock.instant();
          }
        });
    survive(deliveries);
  }

  /** An executor drops a task that throws, and nobody would notice: so nothing gets out of here. */
  private static void survive(Runnable drain) {
    try {
      drain.run();
    } catch (Throwable failure) {
      LOG.log(
          Level.ERROR, "a drain failed with {0}; the next one comes", failure.getClass().getName());
    }
  }
}
