package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.BaasEntities;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * The use cases of one kind of entity at the BaaS, for one caller; subclasses say what is
 * particular to it.
 *
 * <p>The generic verbs fall under the operation that they amount to, and the policy answers for
 * that.
 */
abstract class BaasHandler<E, I extends EntityId, T, K, C> implements BaasEntities<E, T, K, C> {

  private final Core core;
  private final Caller caller;
  private final EntityType entity;
  private final Query<E> all;
  private final Reader<BaasRepositories, E, I, T> reader;

  BaasHandler(
      Core core,
      Caller caller,
      EntityType entity,
      Query<E> all,
      Reader<BaasRepositories, E, I, T> reader) {
    this.core = core;
    this.caller = caller;
    this.entity = entity;
    this.all = all;
    this.reader = reader;
  }

  /** The query that finds what the key names. */
  abstract Query<E> named(K key);

  /** What the BaaS shows of a copy that was just changed in this transaction. */
  abstract T view(Change<BaasRepositories> change, Replica<E> changed);

  /** The copy that the key's id names, locked without a search before; empty without an id. */
  abstract Optional<Replica<E>> lockedByKey(Change<BaasRepositories> change, K key);

  /** What a caller is told where the key names nothing. */
  abstract NotFoundException notFound(K key);

  /** An update of this kind of entity within a transaction. */
  abstract BaasUpdate<E, I> updateIn(Change<BaasRepositories> change);

  @Override
  public final ImmutableList<T> findMany() {
    return findMany(all);
  }

  @Override
  public final ImmutableList<T> findMany(Query<E> query) {
    return reader.page(query.withoutTotalCount()).data();
  }

  @Override
  public final Optional<T> findFirst(Query<E> query) {
    return findMany(query.limit(1)).stream().findFirst();
  }

  @Override
  public final Page<T> findManyWithCount(Query<E> query) {
    return reader.page(query);
  }

  @Override
  public final long count(Query<E> query) {
    return reader.count(query);
  }

  @Override
  public T update(Patch<E> patch, K where) {
    Query<E> query = named(where);
    return change(
        patch,
        (change, normal) ->
            updated(change, where, normal, query)
                .map(changed -> view(change, changed))
                .orElseThrow(() -> notFound(where)));
  }

  private Optional<Replica<E>> updated(
      Change<BaasRepositories> change, K where, Patch<E> patch, Query<E> query) {
    BaasUpdate<E, I> update = updateIn(change);
    Optional<Replica<E>> locked =
        caller.isSuperAdmin() ? lockedByKey(change, where) : Optional.empty();
    return update.applyTo(locked, patch, query).or(() -> update.applyToOne(patch, query));
  }

  @Override
  public final int updateMany(Patch<E> patch, Query<E> where) {
    caller.requireSuperAdmin("change many at once");
    return change(patch, (change, normal) -> updateIn(change).applyToAll(normal, where));
  }

  private <A> A change(Patch<E> patch, Work<E, A> work) {
    core.policy().checkPatch(SystemOfRecord.BAAS, patch);
    Patch<E> normal = patch.normalised();
    return core.systems().changeBaas(change -> work.apply(change, normal));
  }

  private interface Work<E, A> {
    A apply(Change<BaasRepositories> change, Patch<E> normal);
  }

  @Override
  public final void create(C command) {
    refuse(Operation.CREATE);
  }

  @Override
  public final void createMany(Collection<C> commands) {
    refuse(Operation.CREATE);
  }

  @Override
  public final void upsert(K where, C create, Patch<E> update) {
    refuse(Operation.CREATE);
  }

  @Override
  public final void delete(K where) {
    refuse(Operation.DELETE);
  }

  @Override
  public final void deleteMany(Query<E> where) {
    refuse(Operation.DELETE);
  }

  private void refuse(Operation operation) {
    core.policy().decide(SystemOfRecord.BAAS, operation, entity).orThrow();
  }

  static <E, I extends EntityId, T> Reader<BaasRepositories, E, I, T> reader(
      Core core,
      Caller caller,
      Function<BaasRepositories, ? extends ReplicaRepository<E, I>> entities,
      Function<Values<E>, T> view) {
    return new Reader<>(caller, core.systems()::readBaas, BaasRepositories::users, entities, view);
  }
}
