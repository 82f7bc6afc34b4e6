package dev.tenantry.adapters.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Lists;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the exchange has changed of many copies by one statement, which takes an array of
 * values for each column; for engines that {@linkplain Dialect#updatesFromArrays can}.
 *
 * <p>The engine finds the rows in whatever order it likes, so they have to be locked before; and it
 * updates a row once, so each copy has to be there once.
 */
final class ExchangeUpdate {

  private static final String FORGOTTEN_BELOW = "forgotten_below";
  private static final String NEW = "new_"; // No name of the table's may mean two columns.

  private ExchangeUpdate() {}

  /** A column of the rows that the table is updated from. */
  private record Source(String name, SqlArray values) {

    static <E> Source of(
        String name,
        String type,
        List<Replica<E>> copies,
        Function<Replica<E>, @Nullable Object> value) {
      return new Source(name, new SqlArray(type, Lists.transform(copies, value::apply)));
    }

    /** With its type, since not every way of sending an array tells it. */
    String parameter() {
      return "cast(? as " + values.type() + "[])";
    }
  }

  /** The update of these copies, which changes no values of theirs. */
  static <E, I extends EntityId> Sql of(
      ReplicaTable<E, I> table, CopyUpdate<E> update, List<Replica<E>> copies) {
    List<Replica<E>> stored = copies.stream().map(Replica::stored).toList();
    Sql sql = Sql.of("update " + table.layout().name() + " set ");
    List<Source> sources = new ArrayList<>();
    sources.add(
        Source.of(
            "of_id", "uuid", copies, copy -> copy.values().require(table.layout().id()).value()));
    sources.add(Source.of("of_version", "bigint", copies, Replica::version));
    if (update.writesQueue()) {
      sources.add(Source.of(FORGOTTEN_BELOW, "bigint", copies, QueueColumns::forgottenBelow));
      sql.add(QueueColumns.updated(FORGOTTEN_BELOW) + ", ", QueueColumns.untried());
    }
    for (SyncColumn<?> column : update.sync()) {
      sources.add(Source.of(NEW + column.name(), column.type(), stored, column::sqlOf));
    }
    return sql.add(joined(update.sync(), column -> column.name() + " = " + NEW + column.name()))
        .add(" from unnest(")
        .add(joined(sources, Source::parameter), Lists.transform(sources, Source::values).toArray())
        .add(") as source (" + joined(sources, Source::name) + ")")
        .add(" where id = of_id and version = of_version");
  }

  private static <T> String joined(List<? extends T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(joining(", "));
  }
}
