package dev.tenantry.adapters.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.sync.Replica;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What an update of some copies writes: the version, and the columns in which one of them changes.
 *
 * @param values the columns of fields
 * @param sync the columns of the exchange
 * @param writesQueue whether those of the queue are written, too: one of the copies enters or
 *     leaves it, or begins anew there
 */
record CopyUpdate<E>(
    ImmutableList<Column<E, ?>> values, ImmutableList<SyncColumn<?>> sync, boolean writesQueue) {

  /**
   * A copy that changes.
   *
   * @param before as it is stored; null where that is not known, so that all of it may change
   * @param after as it will be stored
   */
  record Changed<E>(@Nullable Replica<E> before, Replica<E> after) {

    boolean in(BiPredicate<Replica<E>, Replica<E>> difference) {
      return before == null || difference.test(before, after);
    }
  }

  /** The update of these copies in a table with these columns of fields. */
  static <E> CopyUpdate<E> of(List<Column<E, ?>> columns, List<Changed<E>> copies) {
    return new CopyUpdate<>(
        columns.stream()
            .filter(column -> anyOf(copies, (before, after) -> differs(column, before, after)))
            .collect(toImmutableList()),
        SyncColumns.ALL.stream()
            .filter(column -> column.equals(SyncColumns.VERSION) || anyOf(copies, column::differs))
            .collect(toImmutableList()),
        anyOf(copies, QueueColumns::mayDiffer));
  }

  /** Whether it writes nothing but the exchange. */
  boolean changesNoValues() {
    return values.isEmpty();
  }

  private static <E> boolean anyOf(
      List<Changed<E>> copies, BiPredicate<Replica<E>, Replica<E>> difference) {
    for (Changed<E> copy : copies) { // Asked for each column of every update: a stream costs more.
      if (copy.in(difference)) {
        return true;
      }
    }
    return false;
  }

  private static <E> boolean differs(Column<E, ?> column, Replica<E> before, Replica<E> after) {
    return !before.values().agreesWith(after.values(), column.field());
  }
}
