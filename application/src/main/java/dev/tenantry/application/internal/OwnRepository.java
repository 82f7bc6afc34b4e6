package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.sync.Replica;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes one side alone, and remembers what it wrote, for the exchange that follows the commit. */
final class OwnRepository<E, I extends EntityId> implements SyncedRepository<E, I> {

  private final ReplicaRepository<E, I> stored;
  private final IdField<E, I> idField;
  private final Set<I> touched = new LinkedHashSet<>();

  OwnRepository(ReplicaRepository<E, I> stored, IdField<E, I> idField) {
    this.stored = stored;
    this.idField = idField;
  }

  @Override
  public List<Replica<E>> lockAll(Collection<I> ids) {
    return stored.lockAll(ids);
  }

  @Override
  public List<Replica<E>> insertAll(Collection<Replica<E>> created) {
    stored.insert(created);
    return touch(created);
  }

  @Override
  public List<Replica<E>> updateAll(Collection<Replica<E>> changed) {
    stored.update(changed);
    return touch(changed);
  }

  ImmutableSet<I> touched() {
    return ImmutableSet.copyOf(touched);
  }

  private List<Replica<E>> touch(Collection<Replica<E>> written) {
    written.forEach(copy -> touched.add(copy.values().require(idField)));
    return ImmutableList.copyOf(written);
  }
}
