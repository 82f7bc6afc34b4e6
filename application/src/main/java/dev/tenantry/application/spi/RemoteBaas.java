package dev.tenantry.application.spi;

import dev.tenantry.domain.error.PersistenceUnavailableException;

/**
 * Driven port: a BaaS that is no database of ours, such as a service behind HTTP.
 *
 * <p>It keeps copies of its own by the rules of {@link dev.tenantry.domain.sync.Replica}: it merges
 * the states that it gets and answers with its own; {@link SyncBatch#tree} is a form of both for
 * JSON. Changes of its own it pushes in through {@code Synchronization.receive}. Thread-safe.
 * {@code RemoteBaasContract} of the test kit holds it to this, together with the service behind it.
 */
public interface RemoteBaas {

  /**
   * Merges states of the Platform into the BaaS's copies, and answers with the BaaS's states of the
   * same entities.
   *
   * <p>The same states may come twice, late, or out of order. Called with no transaction open, in
   * the thread of whoever drains; it has to end by itself, so an implementation sets time-outs. A
   * state that is left out of the answer counts as not accepted.
   *
   * @throws PersistenceUnavailableException if the BaaS cannot be reached; the batch is tried again
   *     later and nobody's failures are counted. After any other exception the batch is tried in
   *     halves, to find the entity that it is about
   */
  SyncBatch exchange(SyncBatch states);
}
