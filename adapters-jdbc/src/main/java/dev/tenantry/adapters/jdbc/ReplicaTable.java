package dev.tenantry.adapters.jdbc;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.InvalidInputException;
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
final class ReplicaTable<E, I extends EntityId> implements Rows<E> {

  private final Layout<E, I> layout;
  private final Columns<E> stored;
  private final Columns<E> shown;
  private final ImmutableSet<Field<E, ?>> unique;
  private final ImmutableList<String> columnNames;
  private final int width;
  private final String ofCopies;
  private final String ofMirrors;
  private final String insert;
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
    Iterable<Column<E, ?>> last =
        Iterables.filter(all, column -> column.field() == layout.synced());
    Iterable<Column<E, ?>> others =
        Iterables.filter(all, column -> column.field() != layout.synced());
    this.stored = new Columns<>(layout.catalogue(), others);
    this.shown = new Columns<>(layout.catalogue(), Iterables.concat(others, last));
    this.unique = uniqueOf(layout);
    List<String> names = new ArrayList<>(stored.names());
    List<String> read = ImmutableList.copyOf(Iterables.concat(names, SyncColumns.READ));
    this.width = read.size();
    this.ofCopies = "t." + Joiner.on(", t.").join(read);
    this.ofMirrors = "o." + Joiner.on(", o.").join(read);
    this.selectCopies = "select " + ofCopies + from();
    this.selectValues =
        "select "
            + Joiner.on(", ").join(Iterables.concat(shown.names(), layout.counted().values()))
            + from();
    names.addAll(SyncColumns.WRITTEN);
    names.addAll(QueueColumns.ALL);
    this.columnNames = ImmutableList.copyOf(names);
    this.insert =
        "insert into %s (%s) values (%s)"
            .formatted(layout.name(), Joiner.on(", ").join(names), Sql.placeholders(names.size()));
  }

  private static <E> ImmutableSet<Field<E, ?>> uniqueOf(Layout<E, ?> layout) {
    ImmutableSet.Builder<Field<E, ?>> unique = ImmutableSet.builder();
    unique.add(layout.id());
    for (String field : layout.keys().fields().values()) {
      unique.add(layout.catalogue().named(field).orElseThrow().comparedBy());
    }
    return unique.build();
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

  /** The columns that hold values, but for what follows from the exchange. */
  ImmutableList<Column<E, ?>> columns() {
    return stored.inOrder();
  }

  /** Writes what an update writes; takes {@link #updateOf} a copy. */
  String update(CopyUpdate<E> update) {
    Iterable<String> names =
        Iterables.concat(
            Lists.transform(update.values(), Column::name),
            Lists.transform(update.sync(), SyncColumn::name));
    return "update "
        + layout.name()
        + " set "
        + (update.writesQueue() ? QueueColumns.UPDATED + ", " : "")
        + Joiner.on(" = ?, ").join(names)
        + " = ? where id = ? and version = ?";
  }

  /** Selects what {@link #copyOf} reads. */
  String selectCopies() {
    return selectCopies;
  }

  /**
   * Selects what {@link #copyOf} reads, and behind it the same of the row of another table that has
   * the same id; {@code t} and {@code o} are the two.
   */
  String selectPairs(ReplicaTable<E, I> other) {
    return "select "
        + ofCopies
        + ", "
        + other.ofMirrors
        + from()
        + " join "
        + other.layout.name()
        + " o on o.id = t.id";
  }

  /** How many columns a copy has. */
  int width() {
    return width;
  }

  @Override
  public Sql select() {
    return Sql.of(selectValues);
  }

  @Override
  public Sql count() {
    return Sql.of("select count(*)" + from());
  }

  @Override
  public Sql where(TenantScope scope) {
    return layout.scope().where(scope);
  }

  /** Every column. */
  ImmutableList<String> columnNames() {
    return columnNames;
  }

  @Override
  public Column<E, ?> column(Field<E, ?> field) {
    return shown.of(field);
  }

  @Override
  public boolean isUnique(Field<E, ?> field) {
    return unique.contains(field);
  }

  @Override
  public String expression(Column<E, ?> column) {
    return "t." + column.name();
  }

  @Override
  public IdField<E, I> id() {
    return layout.id();
  }

  @Override
  public Optional<RoleIndex<E>> roleIndex() {
    return layout.roleIndex();
  }

  List<@Nullable Object> insertOf(Replica<E> copy) {
    List<@Nullable Object> row = new ArrayList<>();
    stored.write(copy.values(), row);
    SyncColumns.write(copy.stored(), row);
    QueueColumns.insert(row);
    return row;
  }

  List<@Nullable Object> updateOf(CopyUpdate<E> update, Replica<E> copy) {
    List<@Nullable Object> parameters = new ArrayList<>();
    if (update.writesQueue()) {
      QueueColumns.update(copy, parameters);
    }
    update.values().forEach(column -> parameters.add(column.sqlOf(copy.values())));
    Replica<E> stored = copy.stored();
    update.sync().forEach(column -> parameters.add(column.sqlOf(stored)));
    parameters.add(copy.values().require(layout.id()).value());
    parameters.add(copy.version());
    return parameters;
  }

  Replica<E> copyOf(Row row) throws SQLException {
    try {
      return SyncColumns.read(row, stored.size(), layout.side(), stored.read(row).build());
    } catch (IllegalStateException | InvalidInputException unreadable) {
      throw unreadable(row, stored, unreadable);
    }
  }

  @Override
  public Values<E> valuesOf(Row row) throws SQLException {
    try {
      Values.Builder<E> values = shown.read(row);
      int place = shown.size();
      for (NumberField<E> field : layout.counted().keySet()) {
        values.restore(field, row.number(++place));
      }
      return values.build();
    } catch (IllegalStateException | InvalidInputException unreadable) {
      throw unreadable(row, shown, unreadable);
    }
  }

  /** Somebody has edited it by hand, and has to be told which one it is. */
  private IllegalStateException unreadable(Row row, Columns<E> columns, RuntimeException problem)
      throws SQLException {
    int place = 1 + columns.names().indexOf(Column.nameOf(layout.id()));
    return new IllegalStateException(
        "the row of %s with id %s cannot be read: %s"
            .formatted(layout.name(), row.uuidOrNull(place), problem.getMessage()),
        problem);
  }
}
