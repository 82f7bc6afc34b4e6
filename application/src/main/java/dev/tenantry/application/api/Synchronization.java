package dev.tenantry.application.api;

import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

/**
 * Driving port: how the two systems are kept in step; for the server side alone.
 *
 * <p>Where one database holds both, a change reaches both in its own transaction, and nothing is
 * ever pending. Where they are two, a change waits as pending until the other side has confirmed
 * it. Thread-safe; several instances may work at once.
 */
public interface Synchronization {

  /**
   * What the sync policy says of an operation: allowed, and where the change goes too; or refused,
   * and what to do instead.
   */
  Decision explain(SystemOfRecord system, Operation operation, EntityType entity);

  /**
   * How the two copies of a user relate: which fields differ, whose value will stand, and why.
   *
   * @throws NotFoundException if the Platform has no such user
   * @throws IllegalStateException if the BaaS is remote: what it has cannot be looked at
   */
  UserExplanation explain(UserId user);

  /**
   * Exchanges everything that is due, in batches, in the caller's thread, until nothing is due or
   * the other side cannot be reached.
   *
   * <p>Memory is bounded by a batch. A copy whose exchange fails is put off by itself and tried
   * again after a growing pause; after ten failures it is parked until it changes or is un-parked.
   */
  DrainReport drain();

  /** What waits on either side. */
  SyncStatus status();

  /** Lets everything that is parked be tried again at once; answers how many copies that are. */
  int unpark();

  /**
   * Merges states that a BaaS which is no database pushes in, and answers with the Platform's
   * states of the same entities. What the Platform does not know is left out of the answer, and so
   * is what it does not take: a state that is none of the BaaS, has no id, or has a value that is
   * not in its field's normal form.
   */
  SyncBatch receive(SyncBatch states);

  /** Compares both sides and changes nothing; like {@code reconcile(Reconcile.dryRun())}. */
  ReconcileReport reconcile();

  /**
   * Walks both sides in pages, reports every copy that is not in step and what the merge makes of
   * it, and exchanges these where {@link Reconcile#applying()} says so, the parked ones too.
   *
   * <p>For a new, empty BaaS, a restored backup, a row that was changed by hand. What is on its way
   * while this runs may be reported as well. What an operator has to decide is only reported: see
   * {@link #resolve(UserId, SystemOfRecord)}. Memory is bounded by a page and by the report. Where
   * a side cannot be reached, an applying one ends early and reports it.
   *
   * @throws dev.tenantry.domain.error.PersistenceUnavailableException if nothing is to be applied
   *     and a side cannot be reached
   * @throws IllegalStateException if nothing is to be applied and the BaaS is remote, since such a
   *     one shows what it has in an exchange alone
   */
  ReconcileReport reconcile(Reconcile how);

  /**
   * Decides about a user who is {@linkplain SyncStatus#regressed() regressed}, or whom the BaaS has
   * and the Platform does not know; answers false where nothing was to decide.
   *
   * <p>Of a regressed user, {@code PLATFORM} lets the Platform's copy stand as it is, and {@code
   * BAAS} lets the BaaS's profile fields stand, the user being inactive if either copy is. A user
   * whom the Platform does not know is deactivated at the BaaS by {@code PLATFORM}, and adopted by
   * {@code BAAS}: without a password, and inactive if it was.
   *
   * <p>This may leave a tenant without an active owner, which no other operation does: whoever one
   * side has deactivated must not come back because the other has forgotten it. Make somebody else
   * an owner then.
   *
   * @throws NotFoundException if neither side has such a user, or a remote BaaS alone has
   * @throws dev.tenantry.domain.error.ConflictException if the user cannot be adopted since its
   *     address or reference is taken
   * @throws dev.tenantry.domain.error.InvalidInputException if the user cannot be adopted since its
   *     tenant or a role of it is unknown, or if the BaaS is to stand and shows no copy of the user
   */
  boolean resolve(UserId user, SystemOfRecord stands);

  /**
   * Decides about a tenant like {@link #resolve(UserId, SystemOfRecord)}; one that the Platform
   * does not know can only be adopted.
   *
   * @throws NotFoundException if neither side has such a tenant, or a remote BaaS alone has
   * @throws dev.tenantry.domain.error.ConflictException if the tenant cannot be adopted since its
   *     reference is taken
   * @throws dev.tenantry.domain.error.InvalidInputException if the Platform, which does not know
   *     the tenant, is to stand, or the BaaS, which shows no copy of it
   */
  boolean resolve(TenantId tenant, SystemOfRecord stands);
}
