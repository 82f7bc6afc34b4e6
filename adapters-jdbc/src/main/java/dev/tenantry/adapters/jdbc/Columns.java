package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of an entity's fields, in the order in which they are read and written. Immutable.
 *
 * @param <E> the entity
 */
final class Columns<E> {

  private final Catalogue<E> catalogue;
  private final ImmutableList<Column<E, ?>> inOrder;
  private final ImmutableMap<Field<E, ?>, Column<E, ?>> byField;

  Columns(Catalogue<E> catalogue, Iterable<Column<E, ?>> inOrder) {
    this.catalogue = catalogue;
    this.inOrder = ImmutableList.copyOf(inOrder);
    this.byField = Maps.uniqueIndex(this.inOrder, Column::field);
  }

  ImmutableList<Column<E, ?>> inOrder() {
    return inOrder;
  }

  int size() {
    return inOrder.size();
  }

  List<String> names() {
    return Lists.transform(inOrder, Column::name);
  }

  Column<E, ?> of(Field<E, ?> field) {
    Column<E, ?> column = byField.get(field);
    if (column == null) {
      throw new IllegalArgumentException(field + " has no column");
    }
    return column;
  }

  void write(Values<E> values, List<@Nullable Object> target) {
    inOrder.forEach(column -> target.add(column.sqlOf(values)));
  }

  /** Reads the first columns of a row. */
  Values.Builder<E> read(Row row) throws SQLException {
    Values.Builder<E> values = Values.of(catalogue);
    int place = 0;
    for (Column<E, ?> column : inOrder) {
      column.read(row, ++place, values);
    }
    return values;
  }
}
