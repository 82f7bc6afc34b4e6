package dev.tenantry.verification.simulation;

import com.google.common.collect.ImmutableMap;

/** What happened in many schedules. */
final class Figures {
  long schedules;
  long steps;
  long transactions;
  long writes;
  long faults;
  long crashes;
  long restores;
  long halts;

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
