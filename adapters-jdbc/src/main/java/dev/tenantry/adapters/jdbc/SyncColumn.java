package dev.tenantry.adapters.jdbc;

import dev.tenantry.domain.sync.Replica;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the {@link SyncColumns}.
 *
 * @param name its name
 * @param type its SQL type
 * @param part what it holds of a copy
 * @param toSql how that is written
 */
record SyncColumn<V>(
    String name, String type, Function<Replica<?>, V> part, Function<V, @Nullable Object> toSql) {

  private static final String BIGINT = "bigint";

  static SyncColumn<Long> number(String name, Function<Replica<?>, Long> part) {
    return new SyncColumn<>(name, BIGINT, part, value -> value);
  }

  static SyncColumn<OptionalLong> numberOrNull(
      String name, Function<Replica<?>, OptionalLong> part) {
    return new SyncColumn<>(
        name, BIGINT, part, value -> value.isPresent() ? value.getAsLong() : null);
  }

  static SyncColumn<Boolean> flag(String name, Function<Replica<?>, Boolean> part) {
    return new SyncColumn<>(name, "boolean", part, value -> value);
  }

  static <V> SyncColumn<V> text(
      String name, Function<Replica<?>, V> part, Function<V, String> toText) {
    return new SyncColumn<>(name, "text", part, toText::apply);
  }

  boolean differs(Replica<?> before, Replica<?> after) {
    return !part.apply(before).equals(part.apply(after));
  }

  @Nullable Object sqlOf(Replica<?> copy) {
    return toSql.apply(part.apply(copy));
  }
}
