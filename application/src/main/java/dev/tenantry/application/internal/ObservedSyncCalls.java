package dev.tenantry.application.internal;

import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.ReconcileReport;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.UserExplanation;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

/** The use cases of the sync, seen by listeners. */
record ObservedSyncCalls(Synchronization sync, Operations operations) implements Synchronization {

  private static final String PORT = Synchronization.class.getSimpleName();

  @Override
  public Decision explain(SystemOfRecord system, Operation operation, EntityType entity) {
    return operations.run(
        PORT, "explain", () -> sync.explain(system, operation, entity), system, operation, entity);
  }

  @Override
  public UserExplanation explain(UserId user) {
    return operations.run(PORT, "explain", () -> sync.explain(user), user);
  }

  @Override
  public DrainReport drain() {
    return operations.run(PORT, "drain", () -> sync.drain());
  }

  @Override
  public SyncStatus status() {
    return operations.run(PORT, "status", () -> sync.status());
  }

  @Override
  public int unpark() {
    return operations.run(PORT, "unpark", () -> sync.unpark());
  }

  @Override
  public SyncBatch receive(SyncBatch states) {
    return operations.run(PORT, "receive", () -> sync.receive(states), states);
  }

  @Override
  public ReconcileReport reconcile() {
    return operations.run(PORT, "reconcile", () -> sync.reconcile());
  }

  @Override
  public ReconcileReport reconcile(Reconcile how) {
    return operations.run(PORT, "reconcile", () -> sync.reconcile(how), how);
  }

  @Override
  public boolean resolve(UserId user, SystemOfRecord stands) {
    return operations.run(PORT, "resolve", () -> sync.resolve(user, stands), user, stands);
  }

  @Override
  public boolean resolve(TenantId tenant, SystemOfRecord stands) {
    return operations.run(PORT, "resolve", () -> sync.resolve(tenant, stands), tenant, stands);
  }

  @Override
  public String toString() {
    return "Synchronization";
  }
}
