package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import java.util.function.Function;

/**
 * What is seen of a table's rows.
 *
 * @param computed the fields that are not stored but worked out when they are looked at
 * @param values everything visible of a row, the computed fields included
 * @param reach what an entity has to satisfy to lie in a scope; it asks for stored fields only
 */
record View<E>(
    ImmutableSet<Field<E, ?>> computed,
    Function<Row<E>, Values<E>> values,
    Function<TenantScope, ImmutableList<Condition<E>>> reach) {

  /** Enough of a row to check these conditions: the stored values, unless one asks for more. */
  Function<Row<E>, Values<E>> valuesFor(ImmutableList<Condition<E>> conditions) {
    boolean storedSuffice =
        conditions.stream().noneMatch(condition -> computed.contains(condition.field()));
    return storedSuffice ? Row::values : values;
  }
}
