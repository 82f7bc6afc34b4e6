package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs every call in a transaction of its own, and the function that makes them in none. */
record TransactionPerCall(UnitOfWork<PlatformRepositories> right)
    implements UnitOfWork<ReplicaRepository<User, UserId>>, ReplicaRepository<User, UserId> {

  @Override
  public <T> T execute(Function<? super ReplicaRepository<User, UserId>, ? extends T> work) {
    return work.apply(this);
  }

  @Override
  public <T> T read(Function<? super ReplicaRepository<User, UserId>, ? extends T> work) {
    return work.apply(this);
  }

  @Override
  public boolean commitsOnReturn() {
    return true;
  }

  @Override
  public void insert(Collection<Replica<User>> created) {
    created.forEach(
        copy ->
            call(
                users -> {
                  users.insert(List.of(copy));
                  return true;
                }));
  }

  @Override
  public void update(Collection<Replica<User>> changed) {
    changed.forEach(
        copy ->
            call(
                users -> {
                  users.update(List.of(copy));
                  return true;
                }));
  }

  @Override
  public void updateWith(
      Collection<Replica<User>> changed,
      ReplicaRepository<User, UserId> mirror,
      Collection<Replica<User>> mirrored) {
    update(changed);
    mirror.update(mirrored);
  }

  @Override
  public Optional<Replica<User>> lock(UserId id) {
    return call(users -> users.lock(id));
  }

  @Override
  public List<Replica<User>> lockAll(Collection<UserId> ids) {
    return call(users -> users.lockAll(ids));
  }

  @Override
  public <J extends EntityId> Optional<Replica<User>> lockBy(IdField<User, J> field, J id) {
    return call(users -> users.lockBy(field, id));
  }

  @Override
  public List<Replica<User>> loadAll(Collection<UserId> ids) {
    return call(users -> users.loadAll(ids));
  }

  @Override
  public Optional<Values<User>> find(UserId id, TenantScope scope) {
    return call(users -> users.find(id, scope));
  }

  @Override
  public Page<Values<User>> page(Query<User> query, TenantScope scope) {
    return call(users -> users.page(query, scope));
  }

  @Override
  public long count(Query<User> query, TenantScope scope) {
    return call(users -> users.count(query, scope));
  }

  private <T> T call(Function<ReplicaRepository<User, UserId>, T> work) {
    return right.execute(platform -> work.apply(platform.users()));
  }
}
