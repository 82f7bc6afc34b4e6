package dev.tenantry.simulation;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.time.Clock;
import java.util.List;

/** The storage of both sides, which outlives every process and can be put back to a backup. */
final class Databases {

  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

  private final Clock clock;
  private InMemoryPersistence platform;
  private InMemoryPersistence baas;

  Databases(Clock clock) {
    this.clock = clock;
    this.platform = InMemoryPersistence.create(clock);
    this.baas = InMemoryPersistence.create(clock);
  }

  /** Everything that one side stores of both kinds. */
  record Backup(List<Replica<Tenant>> tenants, List<Replica<User>> users) {

    static final Backup NOTHING = new Backup(List.of(), List.of());
  }

  UnitOfWork<PlatformRepositories> platform() {
    return platform.platform();
  }

  UnitOfWork<BaasRepositories> baas() {
    return baas.baas();
  }

  Backup backup(SystemOfRecord side) {
    return side == SystemOfRecord.PLATFORM
        ? platform().read(stored -> backup(stored.tenants(), stored.users()))
        : baas().read(stored -> backup(stored.tenants(), stored.users()));
  }

  void restore(SystemOfRecord side, Backup backup) {
    if (side == SystemOfRecord.PLATFORM) {
      platform = InMemoryPersistence.create(clock);
      platform().execute(stored -> fill(stored.tenants(), stored.users(), backup));
    } else {
      baas = InMemoryPersistence.create(clock);
      baas().execute(stored -> fill(stored.tenants(), stored.users(), backup));
    }
  }

  private static Backup backup(
      ReplicaRepository<Tenant, TenantId> tenants, ReplicaRepository<User, UserId> users) {
    return new Backup(
        all(tenants, TenantQuery.all(), TenantFields.ID),
        all(users, UserQuery.all(), UserFields.ID));
  }

  private static <E, I extends EntityId> List<Replica<E>> all(
      ReplicaRepository<E, I> repository, Query<E> everyOne, IdField<E, I> id) {
    List<I> ids =
        repository.page(everyOne.withoutTotalCount(), EVERYTHING).data().stream()
            .map(values -> values.require(id))
            .toList();
    return repository.loadAll(ids);
  }

  private static boolean fill(
      ReplicaRepository<Tenant, TenantId> tenants,
      ReplicaRepository<User, UserId> users,
      Backup backup) {
    tenants.insert(backup.tenants());
    users.insert(backup.users());
    return true;
  }
}
