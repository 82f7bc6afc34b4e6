package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The Platform's users, of whose changes a recorder is told. */
record RecordedUsers(UserRepository stored, Recorder recorder) implements UserRepository {

  @Override
  public void insert(Collection<Replica<User>> created) {
    stored.insert(created);
    created.forEach(recorder::wrote);
  }

  @Override
  public void update(Collection<Replica<User>> changed) {
    see(changed);
    stored.update(changed);
    changed.forEach(recorder::wrote);
  }

  @Override
  public void updateWith(
      Collection<Replica<User>> changed,
      ReplicaRepository<User, UserId> mirror,
      Collection<Replica<User>> mirrored) {
    see(changed);
    stored.updateWith(changed, mirror, mirrored);
    changed.forEach(recorder::wrote);
  }

  private void see(Collection<Replica<User>> copies) {
    for (Replica<User> copy : copies) {
      if (!recorder.hasSeen(copy)) {
        lock(copy.values().require(UserFields.ID)).ifPresent(recorder::seen);
      }
    }
  }

  @Override
  public Optional<Replica<User>> lock(UserId id) {
    Optional<Replica<User>> locked = stored.lock(id);
    locked.ifPresent(recorder::seen);
    return locked;
  }

  @Override
  public List<Replica<User>> lockAll(Collection<UserId> ids) {
    List<Replica<User>> locked = stored.lockAll(ids);
    locked.forEach(recorder::seen);
    return locked;
  }

  @Override
  public <J extends EntityId> Optional<Replica<User>> lockBy(IdField<User, J> field, J id) {
    Optional<Replica<User>> locked = stored.lockBy(field, id);
    locked.ifPresent(recorder::seen);
    return locked;
  }

  @Override
  public List<Replica<User>> loadAll(Collection<UserId> ids) {
    return stored.loadAll(ids);
  }

  @Override
  public Optional<Values<User>> find(UserId id, TenantScope scope) {
    return stored.find(id, scope);
  }

  @Override
  public Page<Values<User>> page(Query<User> query, TenantScope scope) {
    return stored.page(query, scope);
  }

  @Override
  public long count(Query<User> query, TenantScope scope) {
    return stored.count(query, scope);
  }
}
