package dev.tenantry.architecture.broken.testkit;

import dev.tenantry.application.internal.TimeOrderedIds;

/** Breaks a rule on purpose: the test kit knows what hosts may not. */
public interface FixtureThatKnowsAHandler {
  TimeOrderedIds handler();
}
