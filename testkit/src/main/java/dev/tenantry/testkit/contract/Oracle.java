package dev.tenantry.testkit.contract;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Query;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query over known entities has to answer, worked out by looking at every one of them. */
record Oracle<E, I extends EntityId>(Samples<E, I> samples, ImmutableList<Values<E>> entities) {

  long count(Query<E> query, TenantScope scope) {
    return matching(query, scope).count();
  }

  List<Values<E>> page(Query<E> query, TenantScope scope) {
    return matching(query, scope)
        .sorted((left, right) -> compare(query.order(), left, keyOf(query, right), idOf(right)))
        .filter(entity -> query.after().isEmpty() || isBehind(query, entity, query.after().get()))
        .skip(query.offset())
        .limit(query.limit())
        .toList();
  }

  private Stream<Values<E>> matching(Query<E> query, TenantScope scope) {
    return entities.stream().filter(each -> samples.isIn(scope, each)).filter(query::matches);
  }

  private boolean isBehind(Query<E> query, Values<E> entity, Continuation place) {
    I id = samples.id().idOf(place.id());
    return compare(query.order(), entity, place.key().orElse(null), id) > 0;
  }

  private int compare(Order<E> order, Values<E> entity, @Nullable Object key, I id) {
    int byKey = compareKeys(order.field(), entity.get(order.field()), key);
    int ascending = byKey != 0 ? byKey : EntityId.UNSIGNED_BYTES.compare(idOf(entity), id);
    return order.isDescending() ? -ascending : ascending;
  }

  @SuppressWarnings("unchecked") // Both are values of the field.
  private static <V> int compareKeys(
      Field<?, V> field, @Nullable Object left, @Nullable Object right) {
    return Comparator.nullsFirst(field.comparator()).compare((V) left, (V) right);
  }

  private @Nullable Object keyOf(Query<E> query, Values<E> entity) {
    return entity.get(query.order().field());
  }

  private I idOf(Values<E> entity) {
    return entity.require(samples.id());
  }
}
