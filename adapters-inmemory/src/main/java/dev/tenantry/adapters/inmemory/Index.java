package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.sync.Replica;
import java.util.Optional;

/** A way to find rows without looking at all of them. */
interface Index<E> {

  void add(Row<E> row);

  void remove(Row<E> row);

  /** Whether a row that changes so has another place in this index. */
  boolean tellsApart(Replica<E> before, Replica<E> after);

  /** Exactly the rows that satisfy the condition, if this index can tell. */
  Optional<Candidates<E>> candidates(Condition<E> condition);
}
