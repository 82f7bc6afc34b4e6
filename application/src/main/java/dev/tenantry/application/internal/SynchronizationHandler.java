package dev.tenantry.application.internal;

import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.ReconcileReport;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.UserExplanation;
import dev.tenantry.application.internal.sync.SyncEngine;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

/** The use cases of the sync. */
record SynchronizationHandler(SyncPolicy policy, SyncEngine engine) implements Synchronization {

  @Override
  public Decision explain(SystemOfRecord system, Operation operation, EntityType entity) {
    return policy.decide(system, operation, entity);
  }

  @Override
  public UserExplanation explain(UserId user) {
    return engine
        .explain(user)
        .orElseThrow(() -> new NotFoundException(EntityType.USER.word(), user.toString()));
  }

  @Override
  public DrainReport drain() {
    return engine.drain();
  }

  @Override
  public SyncStatus status() {
    return engine.status();
  }

  @Override
  public int unpark() {
    return engine.unpark();
  }

  @Override
  public SyncBatch receive(SyncBatch states) {
    return engine.receive(states);
  }

  @Override
  public ReconcileReport reconcile() {
    return engine.reconcile(Reconcile.dryRun());
  }

  @Override
  public ReconcileReport reconcile(Reconcile how) {
    return engine.reconcile(how);
  }

  @Override
  public boolean resolve(UserId user, SystemOfRecord stands) {
    return engine.resolve(user, stands);
  }

  @Override
  public boolean resolve(TenantId tenant, SystemOfRecord stands) {
    return engine.resolve(tenant, stands);
  }
}
