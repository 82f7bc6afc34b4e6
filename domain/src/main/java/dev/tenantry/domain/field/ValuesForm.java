package dev.tenantry.domain.field;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.Streams;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of an entity as a tree under the names of their fields, and back.
 *
 * <p>The tree holds texts, numbers, booleans, nulls, lists and maps, as any library for JSON reads
 * and writes them: ids and keys of roles are texts, instants are ISO 8601 in UTC, absent values are
 * null. Fields that follow from others are left out. New fields may be added; what is there stays.
 */
public final class ValuesForm {

  private ValuesForm() {}

  /** The values as a tree, in the order of the catalogue. */
  public static <E> Map<String, @Nullable Object> tree(Values<E> values) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (Field<E, ?> field : values.catalogue().fields()) {
      if (isShown(field, values.catalogue())) {
        tree.put(field.name(), plain(values.get(field)));
      }
    }
    return tree;
  }

  /**
   * The values that a tree tells of; fields that it does not name are absent, and names that no
   * field has are passed by.
   *
   * @throws IllegalArgumentException if a field's value is of another form, naming the field
   */
  public static <E> Values<E> values(Catalogue<E> fields, Map<?, ?> tree) {
    Values.Builder<E> values = Values.of(fields);
    for (Field<E, ?> field : fields.fields()) {
      Object plain = tree.get(field.name());
      if (plain != null && isShown(field, fields)) {
        set(values, field, plain);
      }
    }
    return values.build();
  }

  /** Keys follow from the texts that they are keys of, and memberships only filter. */
  private static <E> boolean isShown(Field<E, ?> field, Catalogue<E> fields) {
    return !(field instanceof MembershipField)
        && fields.fields().stream()
            .noneMatch(other -> other.comparedBy() == field && other != field);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof EntityId id) {
      return id.value().toString();
    }
    if (value instanceof Instant instant) {
      return instant.toString();
    }
    if (value instanceof CustomData data) {
      return data.asMap();
    }
    if (value instanceof Iterable<?> keys) {
      return Streams.stream(keys).map(Object::toString).collect(toImmutableList());
    }
    return value;
  }

  @SuppressWarnings("unchecked") // What is parsed for a field is of the field's type.
  private static <E, V> void set(Values.Builder<E> values, Field<E, V> field, Object plain) {
    try {
      values.set(field, (V) parsed(field, plain));
    } catch (ClassCastException
        | ArithmeticException
        | DateTimeParseException
        | IllegalArgumentException
        | InvalidInputException wrong) {
      // Without the cause, whose message may show the value.
      throw new IllegalArgumentException(field.name() + " has a value of another form");
    }
  }

  private static Object parsed(Field<?, ?> field, Object plain) {
    if (field instanceof IdField<?, ?> id) {
      return id.idOf(UUID.fromString((String) plain));
    }
    if (field instanceof InstantField) {
      return Instant.parse((String) plain);
    }
    if (field instanceof TextField) {
      return (String) plain;
    }
    if (field instanceof BooleanField) {
      return (Boolean) plain;
    }
    if (field instanceof NumberField) {
      return new BigDecimal(((Number) plain).toString()).longValueExact();
    }
    if (field instanceof CustomDataField) {
      return data((Map<?, ?>) plain);
    }
    if (field instanceof RoleKeysField) {
      return ((List<?>) plain)
          .stream()
              .map(key -> RoleKey.parse(key instanceof String text ? text : ""))
              .collect(toImmutableSortedSet(naturalOrder()));
    }
    throw new IllegalArgumentException(field.name() + " is not told of");
  }

  @SuppressWarnings("unchecked") // Whoever checks it, complains about a key that is no text.
  private static CustomData data(Map<?, ?> tree) {
    return CustomData.of((Map<String, @Nullable Object>) tree);
  }
}
