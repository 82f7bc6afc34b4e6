package dev.tenantry.application.internal;

import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one kind of entity on one side, in the caller's reach.
 *
 * @param <R> what that side stores
 * @param <E> the entity
 * @param <I> its id
 * @param <T> what callers see of it
 */
final class Reader<R, E, I extends EntityId, T> {

  /** Runs a function over what a side stores. */
  interface Side<R> {
    <T> T read(Function<? super R, ? extends T> work);
  }

  private final Caller caller;
  private final Side<R> side;
  private final Function<R, ? extends ReplicaRepository<User, UserId>> users;
  private final Function<R, ? extends ReplicaRepository<E, I>> entities;
  private final Function<Values<E>, T> view;

  Reader(
      Caller caller,
      Side<R> side,
      Function<R, ? extends ReplicaRepository<User, UserId>> users,
      Function<R, ? extends ReplicaRepository<E, I>> entities,
      Function<Values<E>, T> view) {
    this.caller = caller;
    this.side = side;
    this.users = users;
    this.entities = entities;
    this.view = view;
  }

  Optional<T> find(I id) {
    return read((repository, scope) -> repository.find(id, scope)).map(view);
  }

  Page<T> page(Query<E> query) {
    return read((repository, scope) -> repository.page(query, scope)).map(view);
  }

  long count(Query<E> query) {
    return read((repository, scope) -> repository.count(query, scope));
  }

  private <A> A read(Question<E, I, A> question) {
    return side.read(
        stored -> question.ask(entities.apply(stored), caller.scope(users.apply(stored))));
  }

  private interface Question<E, I extends EntityId, A> {
    A ask(ReplicaRepository<E, I> repository, TenantScope scope);
  }
}
