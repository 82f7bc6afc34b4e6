package dev.tenantry.simulation;

import com.google.common.collect.ImmutableMap;

/** What happened in one schedule, or in many: then {@link #add} may be called by any thread. */
final class Figures {
  long schedules;
  long steps;
  long transactions;
  long writes;
  long faults;
  long crashes;
  long restores;
  long halts;

  synchronized void add(Figures other) {
    schedules += other.schedules;
    steps += other.steps;
    transactions += other.transactions;
    writes += other.writes;
    faults += other.faults;
    crashes += other.crashes;
    restores += other.restores;
    halts += other.halts;
  }

  ImmutableMap<String, Long> asMap() {
    return ImmutableMap.<String, Long>builder()
        .put("schedules", schedules)
        .put("steps", steps)
        .put("transactions", transactions)
        .put("writes", writes)
        .put("faults", faults)
        .put("crashes", crashes)
        .put("restores", restores)
        .put("haltsDecided", halts)
        .buildOrThrow();
  }
}
