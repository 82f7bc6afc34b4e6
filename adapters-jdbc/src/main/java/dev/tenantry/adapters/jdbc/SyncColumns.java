package dev.tenantry.adapters.jdbc;

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

  /** What is read of a copy. */
  static final ImmutableList<String> READ =
      ImmutableList.of(
          "stamps",
          "revision",
          "seen",
          "confirmed",
          "highest_confirmed",
          "sent",
          "forced",
          "regressed_at",
          "version");

  /**
   * What is written of a copy: beside that, whether it is synced, so that rows can be found by it.
   */
  static final ImmutableList<String> WRITTEN =
      ImmutableList.<String>builder().addAll(READ).add("synced").build();

  private static final Joiner JOINER = Joiner.on(' ');
  private static final Splitter SPLITTER = Splitter.on(' ').omitEmptyStrings();

  private SyncColumns() {}

  static <E> void write(Replica<E> copy, List<@Nullable Object> target) {
    target.add(copy.stamps().text());
    target.add(copy.revision());
    target.add(copy.seen());
    target.add(copy.confirmed());
    target.add(copy.highestConfirmed());
    target.add(JOINER.join(copy.sent()));
    target.add(copy.forced());
    target.add(copy.regressedAt().isPresent() ? copy.regressedAt().getAsLong() : null);
    target.add(copy.version() + 1);
    target.add(copy.isSynced());
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
