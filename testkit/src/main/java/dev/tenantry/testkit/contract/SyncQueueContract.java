package dev.tenantry.testkit.contract;

import dev.tenantry.domain.field.EntityId;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link dev.tenantry.application.spi.SyncQueue} has to keep.
 *
 * @param <E> the entity
 * @param <I> its id
 */
public abstract class SyncQueueContract<E, I extends EntityId> {

  SyncQueueContract() {}

  /** The queue to test, empty; asked for once a test. */
  abstract QueueSubject<E, I> subject();

  @Nested
  class Claiming extends ClaimContract<E, I> {

    @Override
    QueueSubject<E, I> subject() {
      return SyncQueueContract.this.subject();
    }
  }

  @Nested
  class PuttingOff extends PutOffContract<E, I> {

    @Override
    QueueSubject<E, I> subject() {
      return SyncQueueContract.this.subject();
    }
  }

  @Nested
  class Watching extends BacklogContract<E, I> {

    @Override
    QueueSubject<E, I> subject() {
      return SyncQueueContract.this.subject();
    }
  }
}
