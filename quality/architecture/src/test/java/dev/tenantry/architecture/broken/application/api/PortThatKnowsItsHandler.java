package dev.tenantry.architecture.broken.application.api;

import dev.tenantry.application.internal.TimeOrderedIds;

/** Breaks a rule on purpose: a port knows what is behind it. */
public interface PortThatKnowsItsHandler {
  TimeOrderedIds handler();
}
