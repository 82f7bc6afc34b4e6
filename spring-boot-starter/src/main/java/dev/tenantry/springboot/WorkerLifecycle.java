package dev.tenantry.springboot;

import dev.tenantry.application.api.Worker;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Starts the worker after everything else, and stops it before anything else.
 *
 * <p>Its thread is no bean: one of that type would keep Spring Boot from making its own executors.
 */
final class WorkerLifecycle implements SmartLifecycle {

  private final Worker worker;
  private final TenantryProperties.Worker properties;
  private @Nullable ScheduledExecutorService executor;

  WorkerLifecycle(Worker worker, TenantryProperties.Worker properties) {
    this.worker = worker;
    this.properties = properties;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(threads());
    executor = started;
    worker.start(started, properties.pause());
  }

  @Override
  public synchronized void stop() {
    worker.stop();
    if (executor != null) {
      end(executor);
      executor = null;
    }
  }

  @Override
  public boolean isRunning() {
    return worker.isRunning();
  }

  private static ThreadFactory threads() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("tenantry-worker-");
    threads.setDaemon(true);
    return threads;
  }

  /** A run that does not end in time is interrupted: what it held is claimed again later. */
  private void end(ExecutorService ending) {
    ending.shutdown();
    try {
      if (!ending.awaitTermination(
          properties.shutdownTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
        ending.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      ending.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
