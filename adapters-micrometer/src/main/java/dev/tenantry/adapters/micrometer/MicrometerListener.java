package dev.tenantry.adapters.micrometer;

import dev.tenantry.application.spi.Drained;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.application.spi.UseCase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Measures use cases and counts what drains do.
 *
 * <p>{@code tenantry.operations} is a timer with the tags {@code port}, {@code method} and {@code
 * outcome}, which is {@code OK} or the code of the failure. {@code tenantry.sync.exchanged}, {@code
 * .failed} and {@code .parked} count copies, {@code tenantry.sync.unreachable} counts drains that
 * ended early. No tag holds anybody's data. Thread-safe.
 */
public final class MicrometerListener implements OperationListener {

  private static final String OK = "OK";

  private final MeterRegistry registry;
  private final Counter exchanged;
  private final Counter failed;
  private final Counter parked;
  private final Counter unreachable;

  private MicrometerListener(MeterRegistry registry) {
    this.registry = registry;
    this.exchanged = registry.counter("tenantry.sync.exchanged");
    this.failed = registry.counter("tenantry.sync.failed");
    this.parked = registry.counter("tenantry.sync.parked");
    this.unreachable = registry.counter("tenantry.sync.unreachable");
  }

  /** Measures into this registry. */
  public static MicrometerListener of(MeterRegistry registry) {
    return new MicrometerListener(registry);
  }

  @Override
  public Running began(UseCase useCase) {
    Timer.Sample sample = Timer.start(registry);
    return failure ->
        sample.stop(
            registry.timer(
                "tenantry.operations",
                "port",
                useCase.port(),
                "method",
                useCase.method(),
                "outcome",
                failure.orElse(OK)));
  }

  @Override
  public void drained(Drained drained) {
    exchanged.increment((double) drained.exchanged());
    failed.increment((double) drained.failed());
    parked.increment((double) drained.parked());
    if (drained.unreachable()) {
      unreachable.increment();
    }
  }
}
