package dev.tenantry.architecture.broken.quickstart;

import dev.tenantry.application.internal.TimeOrderedIds;

/** Breaks a rule on purpose: the quickstart knows what hosts may not. */
public interface QuickstartThatKnowsAHandler {
  TimeOrderedIds handler();
}
