package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.sync.Replica;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the rows that are not synced: few of many, so the others are not in it. */
final class PendingIndex<E> implements Index<E> {

  private final BooleanField<E> synced;
  private final CreationOrder<E> pending = new CreationOrder<>();

  PendingIndex(BooleanField<E> synced) {
    this.synced = synced;
  }

  /** All of them. */
  Stream<Row<E>> rows() {
    return pending.all();
  }

  @Override
  public void add(Row<E> row) {
    if (row.replica().isPending()) {
      pending.add(row);
    }
  }

  @Override
  public void remove(Row<E> row) {
    if (row.replica().isPending()) {
      pending.remove(row);
    }
  }

  @Override
  public boolean tellsApart(Replica<E> before, Replica<E> after) {
    return before.isPending() != after.isPending();
  }

  @Override
  public Optional<Candidates<E>> candidates(Condition<E> condition) {
    boolean asksForPending =
        condition.field() == synced
            && switch (condition.operator()) {
              case EQUAL_TO -> condition.operand().equals(false);
              case NOT_EQUAL_TO -> condition.operand().equals(true);
              default -> false;
            };
    return asksForPending ? Optional.of(Candidates.of(pending)) : Optional.empty();
  }
}
