package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes one side alone. What is sent right after the commit is noted as sent with the change
 * itself, which saves a transaction, and remembered here; what is new is noted in any case, since
 * whoever sends it later is spared a write.
 */
final class OwnRepository<E, I extends EntityId> implements SyncedRepository<E, I> {

  private final ReplicaRepository<E, I> stored;
  private final IdField<E, I> idField;
  private final boolean isSentAtOnce;
  private final Map<I, Replica<E>> sent = new LinkedHashMap<>();

  OwnRepository(ReplicaRepository<E, I> stored, IdField<E, I> idField, boolean isSentAtOnce) {
    this.stored = stored;
    this.idField = idField;
    this.isSentAtOnce = isSentAtOnce;
  }

  @Override
  public List<Replica<E>> lockAll(Collection<I> ids) {
    return stored.lockAll(ids);
  }

  @Override
  public <J extends EntityId> Optional<Replica<E>> lockBy(IdField<E, J> field, J id) {
    return stored.lockBy(field, id);
  }

  @Override
  public List<Replica<E>> insertAll(Collection<Replica<E>> created) {
    ImmutableList<Replica<E>> noted =
        created.stream().map(Replica::ship).map(this::toBeSent).collect(toImmutableList());
    stored.insert(noted);
    return noted;
  }

  @Override
  public List<Replica<E>> updateAll(Collection<Replica<E>> changed) {
    ImmutableList<Replica<E>> noted =
        isSentAtOnce
            ? changed.stream()
                .map(copy -> copy.isHalted() ? copy : toBeSent(copy.ship()))
                .collect(toImmutableList())
            : ImmutableList.copyOf(changed);
    stored.update(noted);
    return noted;
  }

  /** What is to be sent, once the transaction is committed. */
  ImmutableList<ReplicaState<E>> sent() {
    return sent.values().stream().map(copy -> copy.state()).collect(toImmutableList());
  }

  private Replica<E> toBeSent(Replica<E> shipped) {
    if (isSentAtOnce) {
      sent.put(shipped.values().require(idField), shipped);
    }
    return shipped;
  }
}
