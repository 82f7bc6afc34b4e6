package dev.tenantry.application.api;

import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.UserId;

/**
 * Driving port: how the two systems are kept in step; for the server side alone.
 *
 * <p>Where one database holds both, a change reaches both in its own transaction, and nothing is ever pending. Where they are two, a change
 * waits as pending until the other side has confirmed it. Thread-safe; several instances may work at once.
 */
public interface Synchronization {

  /** What the sync policy says of an operation: allowed, and where the change goes too; or refused, and what to do instead. */
  Decision explain(SystemOfRecord system, Operation operation, EntityType entity);

  /**
   * How the two copies of a user relate: which fields differ, whose value will stand, and why.
   *
   * @throws NotFoundException if the Platform has no such user
   */
  UserExplanation explain(UserId user);

  /**
   * Exchanges everything that is due, in batches, in the caller's thread, until nothing is due or the other side cannot be reached.
   *
   * <p>Memory is bounded by a batch. A copy whose exchange fails is put off by itself and tried again after a growing pause; after ten
   * failures it is parked until it changes or is un-parked.
   */
  DrainReport drain();

  /** What waits on either side. */
  SyncStatus status();

  /** Lets everything that is parked be tried again at once; answers how many copies that are. */
  int unpark();

  /**
   * Merges states that a BaaS which is no database pushes in, and answers with the Platform's states of the same entities; what the
   * Platform does not know is left out of the answer.
   */
  SyncBatch receive(SyncBatch states);
}
