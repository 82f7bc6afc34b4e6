package dev.tenantry.adapters.micrometer;

import com.google.common.base.Suppliers;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Synchronization;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Shows what waits: the gauges {@code tenantry.sync.backlog}, {@code tenantry.sync.parked.now},
 * {@code tenantry.sync.regressed} (copies), {@code tenantry.sync.oldest} (seconds since the pending
 * copy that has waited longest was changed, 0 if none is) and {@code tenantry.sync.down} (sides
 * that cannot be reached).
 *
 * <p>While a side cannot be reached the others are not a number, because they would count too
 * little. All of them are read from the storage together, at most once in ten seconds. Thread-safe.
 */
public final class SyncMetrics implements MeterBinder {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Supplier<SyncStatus> status;
  private final Clock clock;

  private SyncMetrics(Supplier<SyncStatus> status, Clock clock) {
    this.status = status;
    this.clock = clock;
  }

  /** The gauges of this sync; the age of the oldest is taken by this clock. */
  public static SyncMetrics of(Synchronization sync, Clock clock) {
    return new SyncMetrics(
        Suppliers.memoizeWithExpiration(sync::status, FRESH.toSeconds(), TimeUnit.SECONDS), clock);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "backlog", known(SyncStatus::pending));
    gauge(registry, "parked.now", known(SyncStatus::parked));
    gauge(registry, "regressed", known(SyncStatus::regressed));
    gauge(registry, "oldest", known(this::age));
    gauge(registry, "down", now -> now.unreachable().size());
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<SyncStatus> value) {
    Gauge.builder("tenantry.sync." + name, status, source -> value.applyAsDouble(source.get()))
        .strongReference(true)
        .register(registry);
  }

  private double age(SyncStatus now) {
    return now.oldest()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1e3)
        .orElse(0.0);
  }

  private static ToDoubleFunction<SyncStatus> known(ToDoubleFunction<SyncStatus> count) {
    return now -> now.unreachable().isEmpty() ? count.applyAsDouble(now) : Double.NaN;
  }
}
