package dev.tenantry.domain.field;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One predicate of a query, such as {@code UserFields.EMAIL.iLike("%@example.com")}.
 *
 * <p>Conditions are made by fields, carry their operands in normal form, and are data: an adapter
 * translates them, or asks {@link #matches}, which is their meaning. Immutable and thread-safe; the
 * operands never stand in {@link #toString}.
 *
 * @param <E> the entity
 */
public final class Condition<E> {

  /** The most values that {@code valueIn} and {@code valueNotIn} take: {@value}. */
  public static final int MAX_OPERANDS = 1_000;

  private final Field<E, ?> field;
  private final Operator operator;
  private final ImmutableSet<Object> operands;

  Condition(Field<E, ?> field, Operator operator, Set<?> operands) {
    this.field = field;
    this.operator = operator;
    this.operands = ImmutableSet.copyOf(operands);
  }

  /** The field that is compared. */
  public Field<E, ?> field() {
    return field;
  }

  /** How it is compared. */
  public Operator operator() {
    return operator;
  }

  /**
   * What it is compared with, in the field's normal form, without repeats; empty for {@link
   * Operator#IS_ABSENT}.
   */
  public ImmutableList<Object> operands() {
    return operands.asList();
  }

  /** The operand of an operator that has exactly one; the first of several. */
  public Object operand() {
    return operands().get(0);
  }

  /**
   * Whether an entity with these values satisfies this condition: the meaning that every adapter
   * has to give it.
   */
  public boolean matches(Values<E> values) {
    return field.satisfies(this, values);
  }

  <V> boolean matchesValue(Field<E, V> typed, @Nullable V value) {
    return switch (operator) {
      case IS_ABSENT -> value == null;
      case NOT_EQUAL_TO, VALUE_NOT_IN -> value == null || !operands.contains(value);
      case EQUAL_TO, VALUE_IN -> value != null && operands.contains(value);
      case LIKE -> value != null && ((LikePattern) operand()).matches((String) value);
      case I_LIKE -> value != null && ((LikePattern) operand()).matchesFolded((String) value);
      case LESS_THAN -> value != null && compare(typed, value) < 0;
      case LESS_THAN_EQUAL -> value != null && compare(typed, value) <= 0;
      case MORE_THAN -> value != null && compare(typed, value) > 0;
      case MORE_THAN_EQUAL -> value != null && compare(typed, value) >= 0;
    };
  }

  boolean matchesMembers(Set<?> members) {
    boolean any = operands.stream().anyMatch(members::contains);
    return switch (operator) {
      case IS_ABSENT -> members.isEmpty();
      case NOT_EQUAL_TO, VALUE_NOT_IN -> !any;
      default -> any;
    };
  }

  @SuppressWarnings(
      "unchecked") // The operand was made by the same field, from a value of its type.
  private <V> int compare(Field<E, V> typed, V value) {
    return typed.comparator().compare(value, (V) operand());
  }

  @Override
  public String toString() {
    return field + " " + operator + " [" + operands.size() + "]";
  }
}
