package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.query.Continuation;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A query's order of rows: by one field, absent first, then by id, all of it in one direction. */
final class RowOrder<E> implements Comparator<Row<E>> {

  private final Field<E, ?> field;
  private final Comparator<@Nullable Object> keys;
  private final int direction;

  RowOrder(Order<E> order) {
    this.field = order.field();
    this.keys = Comparator.nullsFirst(comparatorOf(field));
    this.direction = order.isDescending() ? -1 : 1;
  }

  @Override
  public int compare(Row<E> left, Row<E> right) {
    return compare(left, right.values().get(field), right.id());
  }

  /** Whether a row stands behind the place of a continuation of this order. */
  boolean isBehind(Row<E> row, Continuation place, IdField<E, ?> idField) {
    return compare(row, place.key().orElse(null), idField.idOf(place.id())) > 0;
  }

  private int compare(Row<E> row, @Nullable Object key, EntityId id) {
    int byKey = keys.compare(row.values().get(field), key);
    return direction * (byKey != 0 ? byKey : EntityId.UNSIGNED_BYTES.compare(row.id(), id));
  }

  @SuppressWarnings("unchecked") // It only ever gets values of the same field.
  private static Comparator<Object> comparatorOf(Field<?, ?> field) {
    return (Comparator<Object>) field.comparator();
  }
}
