package dev.tenantry.application.api;

import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;

/** Driving port: how the two systems are kept in step. Thread-safe. */
public interface Synchronization {

  /**
   * What the sync policy says of an operation: allowed, and where the change goes too; or refused,
   * and what to do instead.
   */
  Decision explain(SystemOfRecord system, Operation operation, EntityType entity);
}
