package dev.tenantry.adapters.jdbc;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that say when a pending copy is tried next, which nothing but its queue reads.
 *
 * <p>A copy that was not tried yet is due since ever: so it comes before those that were put off,
 * and no clock that is set back can delay it.
 */
final class QueueColumns {

  /** Every one. */
  static final ImmutableList<String> ALL =
      ImmutableList.of("due_at", "failures", "parked", "failure_code");

  /**
   * Begins what an update of a copy sets, because MariaDB would take the new revision for the old
   * one behind it. All that is known of the exchange is forgotten where the revision grows.
   */
  static final String UPDATED = updated("?");

  /** Sets every one to {@link #untried}. */
  static final String FORGOTTEN = Joiner.on(" = ?, ").join(ALL) + " = ?";

  private static final ImmutableList<Object> UNTRIED =
      ImmutableList.of(Instant.EPOCH, 0, false, "");

  private QueueColumns() {}

  /** The same, where a column of the statement's own says below which revision. */
  static String updated(String forgottenBelow) {
    return Joiner.on(", ")
        .join(
            Lists.transform(
                ALL,
                column ->
                    "%s = case when revision < %s then ? else %s end"
                        .formatted(column, forgottenBelow, column)));
  }

  static Object[] untried() {
    return UNTRIED.toArray();
  }

  static void insert(List<@Nullable Object> target) {
    target.addAll(UNTRIED);
  }

  /**
   * Whether an update of a copy may change one of them; those of a copy that is not pending are
   * {@link #untried}.
   */
  static boolean mayDiffer(Replica<?> before, Replica<?> after) {
    return after.isPending() ? before.revision() < after.revision() : before.isPending();
  }

  /**
   * The revision below which all that is known of a copy is forgotten; one that is not pending has
   * left the queue, so that nothing of it is kept there.
   */
  static long forgottenBelow(Replica<?> copy) {
    return copy.isPending() ? copy.revision() : Long.MAX_VALUE;
  }

  static void update(Replica<?> copy, List<@Nullable Object> target) {
    for (Object untried : UNTRIED) {
      target.add(forgottenBelow(copy));
      target.add(untried);
    }
  }
}
