package dev.tenantry.simulation;

import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UserRepository;
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
import java.util.function.Consumer;

/** Passes everything on, and notes what is stored. */
abstract class ObservedRepository<E, I extends EntityId> implements ReplicaRepository<E, I> {

  private final ReplicaRepository<E, I> stored;
  private final Journal journal;
  private final Consumer<Collection<Replica<E>>> poison;

  private ObservedRepository(
      ReplicaRepository<E, I> stored, Journal journal, Consumer<Collection<Replica<E>>> poison) {
    this.stored = stored;
    this.journal = journal;
    this.poison = poison;
  }

  @Override
  public void insert(Collection<Replica<E>> created) {
    poison.accept(created);
    stored.insert(created);
    journal.stored(created);
  }

  @Override
  public void update(Collection<Replica<E>> changed) {
    poison.accept(changed);
    stored.update(changed);
    journal.stored(changed);
  }

  @Override
  public void updateWith(
      Collection<Replica<E>> changed,
      ReplicaRepository<E, I> mirror,
      Collection<Replica<E>> mirrored) {
    update(changed);
    mirror.update(mirrored);
  }

  @Override
  public Optional<Replica<E>> lock(I id) {
    return stored.lock(id);
  }

  @Override
  public List<Replica<E>> lockAll(Collection<I> ids) {
    return stored.lockAll(ids);
  }

  @Override
  public <J extends EntityId> Optional<Replica<E>> lockBy(IdField<E, J> field, J id) {
    return stored.lockBy(field, id);
  }

  @Override
  public List<Replica<E>> loadAll(Collection<I> ids) {
    return stored.loadAll(ids);
  }

  @Override
  public Optional<Values<E>> find(I id, TenantScope scope) {
    return stored.find(id, scope);
  }

  @Override
  public Page<Values<E>> page(Query<E> query, TenantScope scope) {
    return stored.page(query, scope);
  }

  @Override
  public long count(Query<E> query, TenantScope scope) {
    return stored.count(query, scope);
  }

  static final class Users extends ObservedRepository<User, UserId>
      implements UserRepository, BaasUserRepository {
    Users(
        ReplicaRepository<User, UserId> stored,
        Journal journal,
        Consumer<Collection<Replica<User>>> poison) {
      super(stored, journal, poison);
    }
  }

  static final class Tenants extends ObservedRepository<Tenant, TenantId>
      implements TenantRepository, BaasTenantRepository {
    Tenants(ReplicaRepository<Tenant, TenantId> stored, Journal journal) {
      super(stored, journal, copies -> {});
    }
  }
}
