package dev.tenantry.adapters.jdbc;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.NumberField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of one side's copies of one kind of entity: a column for every stored field of its
 * catalogue, and those of the sync. Immutable.
 *
 * @param <E> the entity
 * @param <I> its Platform id
 */
final class ReplicaTable<E, I extends EntityId> {

  private final Layout<E, I> layout;
  private final ImmutableList<Column<E, ?>> stored;
  private final ImmutableList<Column<E, ?>> shown;
  private final ImmutableMap<Field<E, ?>, Column<E, ?>> byField;
  private final ImmutableList<String> columnNames;
  private final String insert;
  private final String update;
  private final String selectCopies;
  private final String selectValues;

  /**
   * What tells one such table from another.
   *
   * @param name its name
   * @param side whose copies it holds
   * @param catalogue the fields
   * @param id the field that names a row
   * @param synced the field that is stored as it follows from the revisions, to be found by
   * @param counted fields that are counted when they are read, each with its query
   * @param scope by what rows belong to a tenant or a user
   * @param keys what is unique
   * @param roleIndex by which users are found by their roles, if the entity has any
   */
  record Layout<E, I extends EntityId>(
      String name,
      SystemOfRecord side,
      Catalogue<E> catalogue,
      IdField<E, I> id,
      BooleanField<E> synced,
      ImmutableMap<NumberField<E>, String> counted,
      Scope scope,
      UniqueKeys keys,
      Optional<RoleIndex<E>> roleIndex) {}

  ReplicaTable(Layout<E, I> layout) {
    this.layout = layout;
    ImmutableList<Column<E, ?>> all = Column.ofAll(layout.catalogue());
    this.stored =
        ImmutableList.copyOf(Iterables.filter(all, column -> column.field() != layout.synced()));
    Iterable<Column<E, ?>> last =
        Iterables.filter(all, column -> column.field() == layout.synced());
    this.shown = ImmutableList.copyOf(Iterables.concat(stored, last));
    this.byField = Maps.uniqueIndex(all, Column::field);
    List<String> names = new ArrayList<>(Column.names(stored));
    this.selectCopies = select(Iterables.concat(names, SyncColumns.READ));
    this.selectValues = select(Iterables.concat(Column.names(shown), layout.counted().values()));
    names.addAll(SyncColumns.WRITTEN);
    this.update =
        "update %s set %s, %s = ? where id = ? and version = ?"
            .formatted(layout.name(), QueueColumns.UPDATED, Joiner.on(" = ?, ").join(names));
    names.addAll(QueueColumns.ALL);
    this.columnNames = ImmutableList.copyOf(names);
    this.insert =
        "insert into %s (%s) values (%s)"
            .formatted(layout.name(), Joiner.on(", ").join(names), Sql.placeholders(names.size()));
  }

  private String select(Iterable<String> expressions) {
    return "select " + Joiner.on(", ").join(expressions) + from();
  }

  /** The clause that every query of this table has, with the alias that its conditions use. */
  String from() {
    return " from " + layout.name() + " t";
  }

  Layout<E, I> layout() {
    return layout;
  }

  /** Takes {@link #insertOf} a copy. */
  String insert() {
    return insert;
  }

  /** Takes {@link #updateOf} a copy, then its id and the version that it was made from. */
  String update() {
    return update;
  }

  /** Selects what {@link #copyOf} reads. */
  String selectCopies() {
    return selectCopies;
  }

  /** Selects what {@link #valuesOf} reads. */
  String selectValues() {
    return selectValues;
  }

  /** Every column. */
  ImmutableList<String> columnNames() {
    return columnNames;
  }

  Column<E, ?> column(Field<E, ?> field) {
    Column<E, ?> column = byField.get(field);
    if (column == null) {
      throw new IllegalArgumentException(field + " has no column");
    }
    return column;
  }

  List<@Nullable Object> insertOf(Replica<E> copy) {
    List<@Nullable Object> parameters = new ArrayList<>();
    write(copy, parameters);
    QueueColumns.insert(parameters);
    return parameters;
  }

  List<@Nullable Object> updateOf(Replica<E> copy) {
    List<@Nullable Object> parameters = new ArrayList<>();
    QueueColumns.update(copy, parameters);
    write(copy, parameters);
    return parameters;
  }

  private void write(Replica<E> copy, List<@Nullable Object> target) {
    stored.forEach(column -> target.add(column.sqlOf(copy.values())));
    SyncColumns.write(copy, target);
  }

  Replica<E> copyOf(Row row) throws SQLException {
    Values.Builder<E> values = Values.of(layout.catalogue());
    int place = 0;
    for (Column<E, ?> column : stored) {
      column.read(row, ++place, values);
    }
    return SyncColumns.read(row, place, layout.side(), values.build());
  }

  Values<E> valuesOf(Row row) throws SQLException {
    Values.Builder<E> values = Values.of(layout.catalogue());
    int place = 0;
    for (Column<E, ?> column : shown) {
      column.read(row, ++place, values);
    }
    for (NumberField<E> field : layout.counted().keySet()) {
      values.restore(field, row.number(++place));
    }
    return values.build();
  }
}
