package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import java.util.Collection;
import java.util.Optional;

/**
 * What the BaaS does with one kind of entity: it reads and updates; creating is the Platform's, and
 * nothing is ever deleted.
 *
 * <p>Everything here acts for the caller that it was made for, who sees nothing outside its reach.
 * Thread-safe.
 *
 * @param <E> the entity
 * @param <T> what the BaaS shows of it
 * @param <K> what names one of them
 * @param <C> the command that would create one on the Platform
 */
public interface BaasEntities<E, T, K, C> {

  /** The first {@link Query#DEFAULT_LIMIT} in the caller's reach, in the order of creation. */
  ImmutableList<T> findMany();

  /** Those in the caller's reach on the query's page. */
  ImmutableList<T> findMany(Query<E> query);

  /** The first in the caller's reach that satisfies the query. */
  Optional<T> findFirst(Query<E> query);

  /** Those in the caller's reach on the query's page, with the count of all that satisfy it. */
  Page<T> findManyWithCount(Query<E> query);

  /** How many in the caller's reach satisfy the query's conditions. */
  long count(Query<E> query);

  /**
   * Changes the fields that the patch names, and so also those of the Platform's copy; all others
   * stay.
   *
   * @return what is there now
   * @throws InvalidInputException with all that is wrong with the patch, or if an address matches
   *     two rows for now
   * @throws OperationNotSupportedException if the patch names a field that the BaaS may not change;
   *     it names each and says where instead
   * @throws NotAllowedException if the caller may see what the key names, but not change it
   * @throws NotFoundException if the key matches nothing in the caller's reach
   */
  T update(Patch<E> patch, K where);

  /**
   * Changes all that satisfy the query's conditions, all or none; it takes no order and no page.
   * Super admin only.
   *
   * @return how many were found, {@link Query#MAX_LIMIT} at most
   * @throws InvalidInputException with all that is wrong with the patch; or if the query has an
   *     order, a limit, an offset or a continuation, or finds more than that
   * @throws OperationNotSupportedException if the patch names a field that the BaaS may not change;
   *     it names each and says where instead
   * @throws NotAllowedException if the caller is a user, or one of those found cannot be changed
   */
  int updateMany(Patch<E> patch, Query<E> where);

  /**
   * Refuses: create on the Platform.
   *
   * @throws OperationNotSupportedException always
   */
  void create(C command);

  /**
   * Refuses: create on the Platform.
   *
   * @throws OperationNotSupportedException always
   */
  void createMany(Collection<C> commands);

  /**
   * Refuses, since it may amount to a creation: create on the Platform, or update.
   *
   * @throws OperationNotSupportedException always
   */
  void upsert(K where, C create, Patch<E> update);

  /**
   * Refuses: nothing is ever deleted.
   *
   * @throws OperationNotSupportedException always
   */
  void delete(K where);

  /**
   * Refuses: nothing is ever deleted.
   *
   * @throws OperationNotSupportedException always
   */
  void deleteMany(Query<E> where);
}
