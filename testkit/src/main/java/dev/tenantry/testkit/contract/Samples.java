package dev.tenantry.testkit.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Entities of one kind, as one side has them, to fill a storage with. */
interface Samples<E, I extends EntityId> {

  SystemOfRecord side();

  Catalogue<E> catalogue();

  IdField<E, I> id();

  /** Fields of which every copy has an id that no other has. */
  ImmutableList<IdField<E, ?>> idFields();

  /** A text that either side may change. */
  TextField<E> name();

  InstantField<E> createdAt();

  InstantField<E> updatedAt();

  /** An entity that has what it must have, not stored yet; equal numbers make equal ones. */
  Values<E> plain(int number);

  /** An entity with a value in every field, as large as it may be. */
  Values<E> full(int number);

  /** An entity with values of which others have the same, or nearly the same, and some missing. */
  Values<E> random(int number, Random random);

  /** Scopes that reach some of these entities, or all, or none. */
  ImmutableList<TenantScope> scopesOver(List<Values<E>> entities);

  /** Whether the entity lies in the scope. */
  boolean isIn(TenantScope scope, Values<E> entity);

  /** What a repository shows of a copy, where nothing else is stored. */
  Values<E> visible(Replica<E> copy);

  /** A copy that was not stored yet. */
  default Replica<E> copy(int number) {
    return SyncStates.fresh(side(), plain(number));
  }

  /** The copy of one number, under the id of another's. */
  default Replica<E> copyWithIdOf(int other, int number) {
    return SyncStates.fresh(side(), plain(number).withFieldOf(plain(other), id()));
  }

  /** The id of the copies of that number. */
  default I idOf(int number) {
    return idOf(copy(number));
  }

  default I idOf(Replica<E> copy) {
    return copy.values().require(id());
  }

  /** The copy with another name, by a write of its own side. */
  default Replica<E> renamed(Replica<E> copy, String name) {
    return copy.write(
        Patch.none(catalogue()).and(name(), name), Instant.parse("2026-02-03T04:05:06.789012Z"));
  }

  default String nameOf(Replica<E> copy) {
    return copy.values().require(name());
  }

  /** The query for every entity, in the order of creation. */
  default Query<E> all() {
    return Query.over(catalogue(), createdAt().asc());
  }

  default ImmutableList<I> idsOfCopies(Iterable<Replica<E>> copies) {
    return ImmutableList.copyOf(Iterables.transform(copies, this::idOf));
  }

  default ImmutableList<I> idsOf(Iterable<Values<E>> entities) {
    return ImmutableList.copyOf(Iterables.transform(entities, each -> each.require(id())));
  }
}
