package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Continuation;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A query's order of what is seen: by one field, absent first, then by id, in one direction. */
final class ValuesOrder<E> implements Comparator<Values<E>> {

  private final Field<E, ?> field;
  private final IdField<E, ?> id;
  private final Comparator<@Nullable Object> keys;
  private final int direction;

  ValuesOrder(Order<E> order, IdField<E, ?> id) {
    this.field = order.field();
    this.id = id;
    this.keys = Comparator.nullsFirst(comparatorOf(field));
    this.direction = order.isDescending() ? -1 : 1;
  }

  @Override
  public int compare(Values<E> left, Values<E> right) {
    return compare(left, right.get(field), right.require(id));
  }

  /** Whether something stands behind the place of a continuation of this order. */
  boolean isBehind(Values<E> values, Continuation place) {
    return compare(values, place.key().orElse(null), id.idOf(place.id())) > 0;
  }

  private int compare(Values<E> left, @Nullable Object key, EntityId rightId) {
    int byKey = keys.compare(left.get(field), key);
    return direction
        * (byKey != 0 ? byKey : EntityId.UNSIGNED_BYTES.compare(left.require(id), rightId));
  }

  @SuppressWarnings("unchecked") // It only ever gets values of the same field.
  private static Comparator<Object> comparatorOf(Field<?, ?> field) {
    return (Comparator<Object>) field.comparator();
  }
}
