package dev.tenantry.architecture.broken.adapters.inmemory;

import dev.tenantry.application.api.Tenantry;

/** Breaks a rule on purpose: an adapter knows use cases. */
public interface InMemoryAdapterThatCallsUseCases {
  Tenantry useCases();
}
