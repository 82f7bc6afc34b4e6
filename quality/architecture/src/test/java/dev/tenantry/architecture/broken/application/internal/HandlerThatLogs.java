package dev.tenantry.architecture.broken.application.internal;

import org.slf4j.Logger;

/** Breaks a rule on purpose: it logs. */
public final class HandlerThatLogs {
  void log(Logger slf4j, java.util.logging.Logger jul, System.Logger platform) {
    slf4j.info("one");
    jul.info("two");
    platform.log(System.Logger.Level.INFO, "three");
    System.getLogger("four").log(System.Logger.Level.INFO, "five");
  }
}
