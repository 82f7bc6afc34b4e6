package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;

/**
 * A stored copy, which indexes refer to, so that a change of what none of them looks at touches
 * none of them.
 */
final class Row<E> extends Place {

  private Replica<E> replica;
  private Attempt attempt = Attempt.first(0);

  Row(EntityId id, Instant createdAt, Replica<E> replica) {
    super(id, createdAt);
    this.replica = replica;
  }

  Replica<E> replica() {
    return replica;
  }

  Values<E> values() {
    return replica.values();
  }

  /** What is known about the exchange of this revision. */
  Attempt attempt() {
    return attempt.revision() == replica.revision() ? attempt : Attempt.first(replica.revision());
  }

  /** Remembers something about the exchange. */
  void note(Attempt changed) {
    attempt = changed;
  }

  /** Replaces what is stored; the row has to be out of every index that tells both apart. */
  void become(Replica<E> changed, Instant createdAt) {
    replica = changed;
    moveTo(createdAt);
  }
}
