package dev.tenantry.application.internal;

import dev.tenantry.application.internal.sync.Sent;
import dev.tenantry.application.internal.sync.SyncEngine;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Changes one side alone; after the commit the caller's thread tries the other side once, unless a
 * worker runs or the transaction is the host's, and what fails is left to the next drain.
 */
record Committed<R>(
    SystemOfRecord side,
    UnitOfWork<R> unit,
    Function<R, ? extends ReplicaRepository<User, UserId>> users,
    Function<R, ? extends ReplicaRepository<Tenant, TenantId>> tenants,
    SyncEngine engine,
    BooleanSupplier workerRuns) {

  private record Outcome<T>(T answer, Sent sent) {}

  <T> T change(Function<? super Change<R>, ? extends T> work) {
    boolean isSentAtOnce =
        unit.commitsOnReturn() && !workerRuns.getAsBoolean() && engine.sendsAtOnce();
    Outcome<T> outcome = Retrying.execute(unit, stored -> change(stored, isSentAtOnce, work));
    if (isSentAtOnce) {
      engine.send(side, outcome.sent());
    }
    return outcome.answer();
  }

  private <T> Outcome<T> change(
      R stored, boolean isSentAtOnce, Function<? super Change<R>, ? extends T> work) {
    OwnRepository<User, UserId> ownUsers =
        new OwnRepository<>(users.apply(stored), UserFields.ID, isSentAtOnce);
    OwnRepository<Tenant, TenantId> ownTenants =
        new OwnRepository<>(tenants.apply(stored), TenantFields.ID, isSentAtOnce);
    T answer = work.apply(new Change<>(stored, ownUsers, ownTenants));
    return new Outcome<>(answer, new Sent(ownTenants.sent(), ownUsers.sent()));
  }
}
