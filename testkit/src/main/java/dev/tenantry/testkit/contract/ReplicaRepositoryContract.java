package dev.tenantry.testkit.contract;

import dev.tenantry.domain.field.EntityId;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link dev.tenantry.application.spi.ReplicaRepository} has to keep.
 *
 * @param <E> the entity
 * @param <I> its id
 */
public abstract class ReplicaRepositoryContract<E, I extends EntityId>
    extends ReplicaContract<E, I> {

  ReplicaRepositoryContract() {}

  private Subject<E, I> current() {
    return new Subject<>(storage, samples);
  }

  @Nested
  class Inserting extends InsertContract<E, I> {

    @Override
    Subject<E, I> subject() {
      return current();
    }
  }

  @Nested
  class Updating extends UpdateContract<E, I> {

    @Override
    Subject<E, I> subject() {
      return current();
    }
  }

  @Nested
  class UpdatingMany extends UpdateManyContract<E, I> {

    @Override
    Subject<E, I> subject() {
      return current();
    }
  }

  @Nested
  class Locking extends LockContract<E, I> {

    @Override
    Subject<E, I> subject() {
      return current();
    }
  }

  @Nested
  class Loading extends LoadContract<E, I> {

    @Override
    Subject<E, I> subject() {
      return current();
    }
  }

  @Nested
  class Finding extends FilterContract<E, I> {

    @Override
    Subject<E, I> subject() {
      return current();
    }
  }

  @Nested
  class Paging extends PageContract<E, I> {

    @Override
    Subject<E, I> subject() {
      return current();
    }
  }
}
