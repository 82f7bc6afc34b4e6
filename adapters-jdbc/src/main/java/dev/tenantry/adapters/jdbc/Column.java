package dev.tenantry.adapters.jdbc;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.CustomDataField;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.RoleKeysField;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.value.CustomData;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one field lie in a table.
 *
 * <p>Optional text that rows can be ordered by is stored as an empty text where it is absent, which
 * no present one is: so it orders first, and a page is continued by a plain comparison of two
 * columns.
 *
 * @param <E> the entity
 * @param <V> the type of the field
 */
final class Column<E, V> {

  private final Field<E, V> field;
  private final String name;
  private final boolean absentIsEmpty;
  private final Function<V, Object> toSql;
  private final Reader<V> fromSql;

  private Column(Field<E, V> field, Function<V, Object> toSql, Reader<V> fromSql) {
    this.field = field;
    this.name = nameOf(field);
    this.absentIsEmpty =
        field instanceof TextField && field.is(Trait.ORDERABLE) && !field.is(Trait.REQUIRED);
    this.toSql = toSql;
    this.fromSql = fromSql;
  }

  @FunctionalInterface
  private interface Reader<V> {
    @Nullable V read(Row row, int place) throws SQLException;
  }

  /** The name of a field's column: {@code first_name} for {@code firstName}. */
  static String nameOf(Field<?, ?> field) {
    return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, field.name());
  }

  /**
   * The columns of a catalogue's fields, but for those that follow from others when they are read.
   */
  static <E> ImmutableList<Column<E, ?>> ofAll(Catalogue<E> catalogue) {
    ImmutableList.Builder<Column<E, ?>> columns = ImmutableList.builder();
    for (Field<E, ?> field : catalogue.fields()) {
      Column<E, ?> column = orNull(field);
      if (column != null) {
        columns.add(column);
      }
    }
    return columns.build();
  }

  /** The column of a stored field; null where a field has none of its own. */
  @SuppressWarnings(
      "unchecked") // Whatever the type of its values, a field of an entity is one of that entity.
  private static <E> @Nullable Column<E, ?> orNull(Field<E, ?> field) {
    if (field instanceof TextField<?>) {
      return new Column<>((TextField<E>) field, value -> value, Row::textOrNull);
    }
    if (field instanceof IdField<?, ?>) {
      return ofId((IdField<E, ?>) field);
    }
    if (field instanceof BooleanField<?>) {
      return new Column<>((BooleanField<E>) field, value -> value, Row::bool);
    }
    if (field instanceof InstantField<?>) {
      return new Column<>((InstantField<E>) field, value -> value, Row::instantOrNull);
    }
    if (field instanceof CustomDataField<?>) {
      return new Column<>((CustomDataField<E>) field, CustomData::toJson, Column::customData);
    }
    if (field instanceof RoleKeysField<?>) {
      return new Column<>((RoleKeysField<E>) field, RoleKeysText::of, Row::roleKeys);
    }
    return null;
  }

  private static <E, I extends EntityId> Column<E, I> ofId(IdField<E, I> field) {
    return new Column<>(
        field,
        EntityId::value,
        (row, place) -> {
          UUID stored = row.uuidOrNull(place);
          return stored == null ? null : field.idOf(stored);
        });
  }

  private static @Nullable CustomData customData(Row row, int place) throws SQLException {
    String stored = row.textOrNull(place);
    return stored == null ? null : CustomData.of(JsonText.object(stored));
  }

  Field<E, V> field() {
    return field;
  }

  String name() {
    return name;
  }

  /** Whether the column holds an empty text where the value is absent, and not null. */
  boolean absentIsEmpty() {
    return absentIsEmpty;
  }

  /** What stands in the column for the value of an entity, or for its absence. */
  @Nullable Object sqlOf(Values<E> values) {
    V value = values.get(field);
    return value == null ? absent() : toSql.apply(value);
  }

  /** What stands in the column for an operand of a condition on the field. */
  @SuppressWarnings("unchecked") // The field has made the operand, from a value of its type.
  Object sqlOfOperand(Object operand) {
    return toSql.apply((V) operand);
  }

  private @Nullable Object absent() {
    return absentIsEmpty ? "" : null;
  }

  void read(Row row, int place, Values.Builder<E> target) throws SQLException {
    V value = fromSql.read(row, place);
    target.restore(field, absentIsEmpty && "".equals(value) ? null : value);
  }
}
