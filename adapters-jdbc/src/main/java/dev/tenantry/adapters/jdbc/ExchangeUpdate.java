package dev.tenantry.adapters.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
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
 * <p>The engine finds the rows in whatever order it likes, so they have to be locked before.
 */
final class ExchangeUpdate {

  private static final String FORGOTTEN_BELOW = "forgotten_below";
  private static final String NEW = "new_"; // No name of the table's may mean two columns.

  private ExchangeUpdate() {}

  /** What the statement is told of every copy. */
  private record Told<E>(String name, String type, Function<Replica<E>, @Nullable Object> part) {

    Object of(List<Replica<E>> copies) {
      return new SqlArray(type, Lists.transform(copies, part::apply));
    }
  }

  /**
   * The update of these copies, which changes no values of theirs; it finds every one of them
   * unless one is stale.
   */
  static <E, I extends EntityId> Sql of(
      ReplicaTable<E, I> table, CopyUpdate<E> update, List<Replica<E>> copies) {
    Sql sql = Sql.of("update " + table.layout().name() + " set ");
    List<Told<E>> told = new ArrayList<>();
    told.add(
        new Told<>("of_id", "uuid", copy -> copy.values().require(table.layout().id()).value()));
    told.add(new Told<>("of_version", "bigint", Replica::version));
    if (update.writesQueue()) {
      told.add(new Told<>(FORGOTTEN_BELOW, "bigint", QueueColumns::forgottenBelow));
      sql.add(QueueColumns.updated(FORGOTTEN_BELOW) + ", ", QueueColumns.untried());
    }
    for (SyncColumn<?> column : update.sync()) {
      told.add(new Told<>(NEW + column.name(), column.type(), copy -> column.sqlOf(copy.stored())));
    }
    return sql.add(
            update.sync().stream()
                .map(column -> column.name() + " = " + NEW + column.name())
                .collect(joining(", ")))
        .add(" from unnest(")
        .add(
            Sql.placeholders(told.size()), Lists.transform(told, each -> each.of(copies)).toArray())
        .add(") as told (" + Joiner.on(", ").join(Lists.transform(told, Told::name)) + ")")
        .add(" where id = of_id and version = of_version");
  }
}
