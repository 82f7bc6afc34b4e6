package dev.tenantry.application.internal.sync;

import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.spi.Drained;

/** Counts what a drain does; for one thread. */
final class DrainTally {

  private long exchanged;
  private long failed;
  private long parked;
  private boolean unreachable;

  void exchanged() {
    exchanged++;
  }

  void failed(boolean isParked) {
    failed++;
    parked += isParked ? 1 : 0;
  }

  void unreachable() {
    unreachable = true;
  }

  boolean isUnreachable() {
    return unreachable;
  }

  /** The same for listeners. */
  Drained drained() {
    return new Drained(exchanged, failed, parked, unreachable);
  }

  DrainReport report() {
    return new DrainReport(exchanged, failed, parked, unreachable);
  }
}
