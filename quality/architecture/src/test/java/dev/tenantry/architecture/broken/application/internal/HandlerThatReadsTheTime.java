package dev.tenantry.architecture.broken.application.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Breaks a rule on purpose: it reads the time. */
public final class HandlerThatReadsTheTime {
  Object[] times() {
    return new Object[] {
      Instant.now(),
      LocalDate.now(),
      System.currentTimeMillis(),
      System.nanoTime(),
      Clock.systemUTC(),
      new Date()
    };
  }
}
