package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.BaasEntities;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import java.util.Collection;
import java.util.Optional;

/** What the BaaS does with one kind of entity, seen by listeners. */
abstract class ObservedEntityCalls<E, T, K, C> implements BaasEntities<E, T, K, C> {

  private final String port;
  private final BaasEntities<E, T, K, C> entities;
  private final Operations operations;

  ObservedEntityCalls(String port, BaasEntities<E, T, K, C> entities, Operations operations) {
    this.port = port;
    this.entities = entities;
    this.operations = operations;
  }

  @Override
  public ImmutableList<T> findMany() {
    return operations.run(port, "findMany", () -> entities.findMany());
  }

  @Override
  public ImmutableList<T> findMany(Query<E> query) {
    return operations.run(port, "findMany", () -> entities.findMany(query), query);
  }

  @Override
  public Optional<T> findFirst(Query<E> query) {
    return operations.run(port, "findFirst", () -> entities.findFirst(query), query);
  }

  @Override
  public Page<T> findManyWithCount(Query<E> query) {
    return operations.run(
        port, "findManyWithCount", () -> entities.findManyWithCount(query), query);
  }

  @Override
  public long count(Query<E> query) {
    return operations.run(port, "count", () -> entities.count(query), query);
  }

  @Override
  public T update(Patch<E> patch, K where) {
    return operations.run(port, "update", () -> entities.update(patch, where), patch, where);
  }

  @Override
  public int updateMany(Patch<E> patch, Query<E> where) {
    return operations.run(
        port, "updateMany", () -> entities.updateMany(patch, where), patch, where);
  }

  @Override
  public void create(C command) {
    operations.run(port, "create", () -> entities.create(command), command);
  }

  @Override
  public void createMany(Collection<C> commands) {
    operations.run(port, "createMany", () -> entities.createMany(commands), commands);
  }

  @Override
  public void upsert(K where, C create, Patch<E> update) {
    operations.run(
        port, "upsert", () -> entities.upsert(where, create, update), where, create, update);
  }

  @Override
  public void delete(K where) {
    operations.run(port, "delete", () -> entities.delete(where), where);
  }

  @Override
  public void deleteMany(Query<E> where) {
    operations.run(port, "deleteMany", () -> entities.deleteMany(where), where);
  }
}
