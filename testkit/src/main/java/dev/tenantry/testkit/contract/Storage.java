package dev.tenantry.testkit.contract;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One repository of a storage, with the transactions around it; each call without one takes its
 * own.
 */
final class Storage<R, E, I extends EntityId> {

  static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

  private final UnitOfWork<R> unitOfWork;
  private final Function<? super R, ? extends ReplicaRepository<E, I>> repository;

  Storage(
      UnitOfWork<R> unitOfWork, Function<? super R, ? extends ReplicaRepository<E, I>> repository) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
  }

  static Storage<?, User, UserId> platformUsers(PlatformPersistence persistence) {
    return new Storage<>(persistence.platform(), PlatformRepositories::users);
  }

  static Storage<?, Tenant, TenantId> platformTenants(PlatformPersistence persistence) {
    return new Storage<>(persistence.platform(), PlatformRepositories::tenants);
  }

  static Storage<?, User, UserId> baasUsers(BaasPersistence persistence) {
    return new Storage<>(persistence.baas(), BaasRepositories::users);
  }

  static Storage<?, Tenant, TenantId> baasTenants(BaasPersistence persistence) {
    return new Storage<>(persistence.baas(), BaasRepositories::tenants);
  }

  <T> T execute(Function<? super ReplicaRepository<E, I>, ? extends T> work) {
    return unitOfWork.execute(repositories -> work.apply(repository.apply(repositories)));
  }

  <T> T read(Function<? super ReplicaRepository<E, I>, ? extends T> work) {
    return unitOfWork.read(repositories -> work.apply(repository.apply(repositories)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  final void insert(Replica<E>... created) {
    insert(ImmutableList.copyOf(created));
  }

  void insert(Iterable<Replica<E>> created) {
    execute(
        repository -> {
          repository.insert(ImmutableList.copyOf(created));
          return true;
        });
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  final void update(Replica<E>... changed) {
    update(ImmutableList.copyOf(changed));
  }

  void update(Iterable<Replica<E>> changed) {
    execute(
        repository -> {
          repository.update(ImmutableList.copyOf(changed));
          return true;
        });
  }

  /** What is stored, read with a lock that ends with this call. */
  Optional<Replica<E>> stored(I id) {
    return execute(repository -> repository.lock(id));
  }

  /** What is stored under these ids, read with locks that end with this call. */
  List<Replica<E>> storedAll(Collection<I> ids) {
    return execute(repository -> repository.lockAll(ids));
  }

  /** What is stored with the value that a copy has of this field, read like {@link #stored}. */
  Optional<Replica<E>> storedBy(IdField<E, ?> field, Replica<E> copy) {
    return execute(repository -> lockBy(repository, field, copy));
  }

  static <E, J extends EntityId> Optional<Replica<E>> lockBy(
      ReplicaRepository<E, ?> repository, IdField<E, J> field, Replica<E> copy) {
    return repository.lockBy(field, copy.values().require(field));
  }

  Optional<Values<E>> find(I id, TenantScope scope) {
    return read(repository -> repository.find(id, scope));
  }

  Page<Values<E>> page(Query<E> query, TenantScope scope) {
    return read(repository -> repository.page(query, scope));
  }

  long count(Query<E> query, TenantScope scope) {
    return read(repository -> repository.count(query, scope));
  }
}
