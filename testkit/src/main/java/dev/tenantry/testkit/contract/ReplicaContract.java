package dev.tenantry.testkit.contract;

import dev.tenantry.domain.field.EntityId;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts about one repository of copies have in common: a storage, and entities to fill
 * it with.
 */
abstract class ReplicaContract<E, I extends EntityId> {

  Storage<?, E, I> storage;
  Samples<E, I> samples;

  /** The repository to test, empty; asked for once a test. */
  abstract Subject<E, I> subject();

  @BeforeEach
  void begin() {
    Subject<E, I> subject = subject();
    storage = subject.storage();
    samples = subject.samples();
  }
}
