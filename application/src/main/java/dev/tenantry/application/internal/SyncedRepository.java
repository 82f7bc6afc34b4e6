package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.sync.Replica;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One side's copies within a transaction, written so that the other side learns of it.
 *
 * <p>Locks follow the order that holds everywhere: Platform before BaaS, and by id.
 */
interface SyncedRepository<E, I extends EntityId> {

  /** The copy with this id, locked; empty if there is none. */
  default Optional<Replica<E>> lock(I id) {
    return lockAll(ImmutableList.of(id)).stream().findFirst();
  }

  /** Stores a new copy, and answers it as it was stored. */
  default Replica<E> insert(Replica<E> created) {
    return insertAll(ImmutableList.of(created)).get(0);
  }

  /** Replaces a copy that this transaction has locked, and answers it as it was stored. */
  default Replica<E> update(Replica<E> changed) {
    return updateAll(ImmutableList.of(changed)).get(0);
  }

  /** The copies with these ids, locked, in the order of their ids; missing ones are left out. */
  List<Replica<E>> lockAll(Collection<I> ids);

  /**
   * The copy with this value of any id field, locked; empty if there is none, or where the other
   * side would have to be locked first and has none.
   */
  <J extends EntityId> Optional<Replica<E>> lockBy(IdField<E, J> field, J id);

  /** Stores new copies, and answers them as they were stored. */
  List<Replica<E>> insertAll(Collection<Replica<E>> created);

  /** Replaces copies that this transaction has locked, and answers them as they were stored. */
  List<Replica<E>> updateAll(Collection<Replica<E>> changed);
}
