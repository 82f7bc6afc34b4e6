package dev.tenantry.architecture.broken.application.internal;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;

/** Breaks a rule on purpose: the application knows an adapter. */
public final class HandlerThatKnowsAnAdapter {
  InMemoryPersistence adapter() {
    return InMemoryPersistence.create();
  }
}
