package dev.tenantry.testkit.contract;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Copies of one kind and the queue that they wait in; each call takes a transaction of its own. */
final class Waiting<R, E, I extends EntityId> {

  private final UnitOfWork<R> unit;
  private final Function<? super R, ? extends ReplicaRepository<E, I>> copies;
  private final Function<? super R, SyncQueue<I>> queue;

  Waiting(
      UnitOfWork<R> unit,
      Function<? super R, ? extends ReplicaRepository<E, I>> copies,
      Function<? super R, SyncQueue<I>> queue) {
    this.unit = unit;
    this.copies = copies;
    this.queue = queue;
  }

  void insert(List<Replica<E>> created) {
    unit.execute(
        stored -> {
          copies.apply(stored).insert(created);
          return true;
        });
  }

  void update(Replica<E> changed) {
    unit.execute(
        stored -> {
          copies.apply(stored).update(ImmutableList.of(changed));
          return true;
        });
  }

  Replica<E> stored(I id) {
    return unit.execute(stored -> copies.apply(stored).lock(id)).orElseThrow();
  }

  List<SyncQueue.Claim<I>> claim(int limit, Duration lease) {
    return unit.execute(stored -> queue.apply(stored).claim(limit, lease));
  }

  void change(Consumer<SyncQueue<I>> change) {
    unit.execute(
        stored -> {
          change.accept(queue.apply(stored));
          return true;
        });
  }

  int unpark() {
    return unit.execute(stored -> queue.apply(stored).unpark());
  }

  Backlog backlog() {
    return unit.read(stored -> queue.apply(stored).backlog());
  }

  List<SyncQueue.Stuck<I>> stuck(int limit) {
    return unit.read(stored -> queue.apply(stored).stuck(limit));
  }
}
