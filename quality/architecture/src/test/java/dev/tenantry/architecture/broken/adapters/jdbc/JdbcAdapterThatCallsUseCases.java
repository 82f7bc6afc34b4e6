package dev.tenantry.architecture.broken.adapters.jdbc;

import dev.tenantry.application.api.Tenantry;

/** Breaks a rule on purpose: an adapter knows use cases. */
public interface JdbcAdapterThatCallsUseCases {
  Tenantry useCases();
}
