package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
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

/** A repository that does what another does, until somebody overrides it to do it wrong. */
class ForwardingUsers implements ReplicaRepository<User, UserId> {

  final ReplicaRepository<User, UserId> right;

  ForwardingUsers(ReplicaRepository<User, UserId> right) {
    this.right = right;
  }

  @Override
  public void insert(Collection<Replica<User>> created) {
    right.insert(created);
  }

  @Override
  public void update(Collection<Replica<User>> changed) {
    right.update(changed);
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
    return right.lock(id);
  }

  @Override
  public List<Replica<User>> lockAll(Collection<UserId> ids) {
    return right.lockAll(ids);
  }

  @Override
  public <J extends EntityId> Optional<Replica<User>> lockBy(IdField<User, J> field, J id) {
    return right.lockBy(field, id);
  }

  @Override
  public List<Replica<User>> loadAll(Collection<UserId> ids) {
    return right.loadAll(ids);
  }

  @Override
  public Optional<Values<User>> find(UserId id, TenantScope scope) {
    return right.find(id, scope);
  }

  @Override
  public Page<Values<User>> page(Query<User> query, TenantScope scope) {
    return right.page(query, scope);
  }

  @Override
  public long count(Query<User> query, TenantScope scope) {
    return right.count(query, scope);
  }
}
