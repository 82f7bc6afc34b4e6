package dev.tenantry.application.internal;

import dev.tenantry.application.api.Synchronization;
import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;

/** The use cases of the sync. */
record SynchronizationHandler(Core core) implements Synchronization {

  @Override
  public Decision explain(SystemOfRecord system, Operation operation, EntityType entity) {
    return core.policy().decide(system, operation, entity);
  }
}
