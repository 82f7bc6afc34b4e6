package dev.tenantry.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock, which can be put back for a while. Thread-safe. */
final class AdjustableClock extends Clock {

  private final Clock machine;
  private volatile Duration slow = Duration.ZERO;

  AdjustableClock(Clock machine) {
    this.machine = machine;
  }

  /** From now on it is slow by this much. */
  void putBack(Duration by) {
    slow = by;
  }

  /** It shows the machine's time again. */
  void putRight() {
    slow = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return machine.instant().minus(slow);
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    AdjustableClock other = new AdjustableClock(machine.withZone(zone));
    other.putBack(slow);
    return other;
  }
}
