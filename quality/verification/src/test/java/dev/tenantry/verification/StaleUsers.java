package dev.tenantry.verification;

import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Users as a transaction finds them that looked a moment before another changed them: a lock shows
 * what is there, a look shows what was.
 *
 * @param real what is there
 * @param before the values of a user as they were
 * @param sought the query that finds now what the one asked for found then
 */
record StaleUsers(
    ReplicaRepository<User, UserId> real,
    UnaryOperator<Values<User>> before,
    UnaryOperator<Query<User>> sought)
    implements UserRepository, BaasUserRepository {

  @Override
  public void insert(Collection<Replica<User>> created) {
    real.insert(created);
  }

  @Override
  public void update(Collection<Replica<User>> changed) {
    real.update(changed);
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
    return real.lock(id);
  }

  @Override
  public List<Replica<User>> lockAll(Collection<UserId> ids) {
    return real.lockAll(ids);
  }

  @Override
  public <J extends EntityId> Optional<Replica<User>> lockBy(IdField<User, J> field, J id) {
    return real.lockBy(field, id);
  }

  @Override
  public List<Replica<User>> loadAll(Collection<UserId> ids) {
    return real.loadAll(ids).stream().map(this::oneVersionAgo).toList();
  }

  private Replica<User> oneVersionAgo(Replica<User> copy) {
    return Replica.restore(SystemOfRecord.PLATFORM, before.apply(copy.values()))
        .stamps(copy.stamps())
        .revision(copy.revision())
        .version(copy.version() - 1)
        .build();
  }

  @Override
  public Optional<Values<User>> find(UserId id, TenantScope scope) {
    return real.find(id, scope).map(before);
  }

  @Override
  public Page<Values<User>> page(Query<User> query, TenantScope scope) {
    return real.page(sought.apply(query), scope).map(before);
  }

  @Override
  public long count(Query<User> query, TenantScope scope) {
    return real.count(query, scope);
  }
}
