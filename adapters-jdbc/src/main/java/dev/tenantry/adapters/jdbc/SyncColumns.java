package dev.tenantry.adapters.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.Stamps;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which a copy's part of the exchange lies; lists are kept as text, because nothing
 * looks into them.
 */
final class SyncColumns {

  private static final Joiner JOINER = Joiner.on(' ');
  private static final Splitter SPLITTER = Splitter.on(' ').omitEmptyStrings();
  private static final String DERIVED = "synced";

  /** Grows with every update. */
  static final SyncColumn<Long> VERSION = SyncColumn.number("version", Replica::version);

  /**
   * Those of a copy in the order in which they are read, and last whether it is synced, so that
   * rows can be found by it.
   */
  static final ImmutableList<SyncColumn<?>> ALL =
      ImmutableList.of(
          SyncColumn.<Stamps<?>>text("stamps", Replica::stamps, Stamps::text),
          SyncColumn.number("revision", Replica::revision),
          SyncColumn.number("seen", Replica::seen),
          SyncColumn.number("confirmed", Replica::confirmed),
          SyncColumn.number("highest_confirmed", Replica::highestConfirmed),
          SyncColumn.text("sent", Replica::sent, JOINER::join),
          SyncColumn.flag("forced", Replica::forced),
          SyncColumn.numberOrNull("regressed_at", Replica::regressedAt),
          VERSION,
          SyncColumn.flag(DERIVED, Replica::isSynced));

  /** The names of what is written. */
  static final ImmutableList<String> WRITTEN =
      ALL.stream().map(SyncColumn::name).collect(toImmutableList());

  /** The names of what is read. */
  static final ImmutableList<String> READ =
      WRITTEN.stream().filter(name -> !name.equals(DERIVED)).collect(toImmutableList());

  private SyncColumns() {}

  /** Writes every one of a copy, as it will be stored. */
  static void write(Replica<?> stored, List<@Nullable Object> target) {
    ALL.forEach(column -> target.add(column.sqlOf(stored)));
  }

  /** Reads the columns behind a place. */
  static <E> Replica<E> read(Row row, int place, SystemOfRecord side, Values<E> values)
      throws SQLException {
    Long regressedAt = row.numberOrNull(place + 8);
    return Replica.restore(side, values)
        .stamps(Stamps.parse(values.catalogue(), row.text(place + 1)))
        .revision(row.number(place + 2))
        .seen(row.number(place + 3))
        .confirmed(row.number(place + 4))
        .highestConfirmed(row.number(place + 5))
        .sent(Iterables.transform(SPLITTER.split(row.text(place + 6)), Long::valueOf))
        .forced(row.bool(place + 7))
        .regressedAt(regressedAt == null ? OptionalLong.empty() : OptionalLong.of(regressedAt))
        .version(row.number(place + 9))
        .build();
  }
}
