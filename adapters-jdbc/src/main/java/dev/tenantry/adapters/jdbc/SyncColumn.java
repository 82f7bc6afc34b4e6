package dev.tenantry.adapters.jdbc;

import dev.tenantry.domain.sync.Replica;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the {@link SyncColumns}.
 *
 * @param name its name
 * @param type its type, as PostgreSQL calls it
 * @param part what it holds of a copy
 * @param toSql how that is written
 */
record SyncColumn<V>(
    String name, String type, Function<Replica<?>, V> part, Function<V, @Nullable Object> toSql) {

  /** One that holds its part as it is. */
  static <V> SyncColumn<V> of(String name, String type, Function<Replica<?>, V> part) {
    return new SyncColumn<>(name, type, part, value -> value);
  }

  boolean differs(Replica<?> before, Replica<?> after) {
    return !part.apply(before).equals(part.apply(after));
  }

  @Nullable Object sqlOf(Replica<?> copy) {
    return toSql.apply(part.apply(copy));
  }
}
