package dev.tenantry.application.spi;

import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Driven port: where one side keeps its copies of one kind of entity, each with its sync state.
 *
 * <p>Copies are named by the Platform's id on either side. Nothing is ever deleted.
 *
 * @param <E> the entity
 * @param <I> its Platform id
 */
public interface ReplicaRepository<E, I extends EntityId> {

  /**
   * Stores new copies, all or none.
   *
   * @throws ConflictException if an id or another unique value is taken, by a stored copy or by
   *     another of these; it names the field
   */
  void insert(Collection<Replica<E>> created);

  /**
   * Replaces stored copies, all or none; an empty collection does nothing.
   *
   * @throws StaleDataException if a stored copy is missing or has another version than the one that
   *     was read; it names id and versions
   * @throws ConflictException if a unique value is taken by another copy; it names the field
   */
  void update(Collection<Replica<E>> changed);

  /**
   * Replaces stored copies here and others in the mirror, all or none. It is {@link #update} of
   * these and then of those, and refuses what they refuse; an adapter that can may do it in fewer
   * round trips.
   *
   * @param mirror the other side's repository within the same unit of work
   */
  void updateWith(
      Collection<Replica<E>> changed,
      ReplicaRepository<E, I> mirror,
      Collection<Replica<E>> mirrored);

  /**
   * The copy with this id, locked until the transaction ends: nobody else locks or changes it
   * meanwhile. Empty if there is none.
   */
  Optional<Replica<E>> lock(I id);

  /**
   * The copies with these ids, locked in the order of their ids, which is also that of the answer;
   * missing ones are left out.
   */
  List<Replica<E>> lockAll(Collection<I> ids);

  /**
   * The copy with this value of any id field, such as the BaaS's id of a user, locked in the same
   * way. Empty if none has it. It is meant for ids that one copy has: of several, any is answered,
   * and others may be locked, too.
   */
  <J extends EntityId> Optional<Replica<E>> lockBy(IdField<E, J> field, J id);

  /**
   * The copies with these ids as they are stored, in the order of their ids and without a lock;
   * missing ones are left out. It is allowed where nothing may be changed.
   */
  List<Replica<E>> loadAll(Collection<I> ids);

  /**
   * What is visible of the entity with this id in the scope, derived values included. Empty if
   * there is none there.
   */
  Optional<Values<E>> find(I id, TenantScope scope);

  /**
   * The page of a query over what lies in the scope, derived values included.
   *
   * <p>Rows satisfy every condition, stand in the query's order with the Platform's id as tie-break
   * in the same direction, and begin behind the continuation and the offset. The total, where
   * wanted, counts all rows in the scope that satisfy the conditions.
   */
  Page<Values<E>> page(Query<E> query, TenantScope scope);

  /**
   * How many entities in the scope satisfy the query's conditions; its order and page do not
   * matter.
   */
  long count(Query<E> query, TenantScope scope);
}
