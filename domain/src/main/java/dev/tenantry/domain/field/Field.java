package dev.tenantry.domain.field;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.domain.error.InvalidInputException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

/**
 * One named, typed property of an entity, such as {@code UserFields.EMAIL}.
 *
 * <p>Fields are constants of a {@link Catalogue}; there is exactly one object a field, so that they
 * compare by identity. A field offers the filter operators of its type only. Immutable and
 * thread-safe.
 *
 * @param <E> the entity that has the field
 * @param <V> the type of its value
 */
public abstract sealed class Field<E, V>
    permits TextField,
        IdField,
        BooleanField,
        InstantField,
        NumberField,
        CustomDataField,
        RoleKeysField,
        MembershipField {

  private final String entity;
  private final String name;
  private final int index;
  private final ImmutableSet<Trait> traits;

  Field(Declaration declaration) {
    this.entity = declaration.entity();
    this.name = declaration.name();
    this.index = declaration.index();
    this.traits = declaration.traits();
  }

  /** Where a field stands in its catalogue, and what may be done with it. */
  record Declaration(String entity, String name, int index, ImmutableSet<Trait> traits) {}

  /** The name of the entity that has the field, such as {@code user}. */
  public final String entity() {
    return entity;
  }

  /** The field's stable name in lower camel case, such as {@code firstName}. */
  public final String name() {
    return name;
  }

  /** The field's place in its catalogue, counted from 0. */
  public final int index() {
    return index;
  }

  /** Whether the field was declared with the trait. */
  public final boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /**
   * The normal form of a value that somebody gave.
   *
   * @throws InvalidInputException with one violation under this field's name
   */
  public V normalise(V given) {
    return given;
  }

  /**
   * The field that stands for this one in filters, orders and searches; this one, unless it keeps
   * what was typed (an e-mail address) and another holds its normal form.
   */
  public Field<E, V> comparedBy() {
    return this;
  }

  /** How values of this field order and when they are equal; the same on every engine. */
  public abstract Comparator<? super V> comparator();

  /** Matches entities that have no value here. */
  public final Condition<E> isAbsent() {
    return condition(Operator.IS_ABSENT, ImmutableSet.of());
  }

  /** Orders by this field, smallest first, absent before all; the id breaks ties. */
  public final Order<E> asc() {
    return Order.of(comparedBy(), Order.Direction.ASCENDING);
  }

  /** Orders by this field, greatest first, absent last; the id breaks ties. */
  public final Order<E> desc() {
    return Order.of(comparedBy(), Order.Direction.DESCENDING);
  }

  boolean satisfies(Condition<E> condition, Values<E> values) {
    return condition.matchesValue(this, values.get(this));
  }

  final Condition<E> condition(Operator operator, Object operand) {
    return condition(operator, ImmutableSet.of(given(operand)));
  }

  final Condition<E> condition(Operator operator, Set<?> operands) {
    requireTrait(Trait.FILTERABLE, "NOT_FILTERABLE", "filtered by");
    if (operands.size() > Condition.MAX_OPERANDS) {
      throw InvalidInputException.of(
          name,
          "TOO_MANY_VALUES",
          "takes at most " + Condition.MAX_OPERANDS + " values; split the query");
    }
    operands.forEach(this::given);
    return new Condition<>(this, operator, operands);
  }

  /** Lets everything pass but null, which no condition compares with. */
  final <T> T given(T operand) {
    return Objects.requireNonNull(
        operand, () -> this + " is not compared with null; isAbsent() finds what has no value");
  }

  final void requireTrait(Trait trait, String code, String use) {
    if (!is(trait)) {
      throw InvalidInputException.of(
          name, code, entity + " cannot be " + use + " this field; choose another");
    }
  }

  static <T> Set<T> distinct(Iterable<? extends T> values) {
    return Sets.newLinkedHashSet(values);
  }

  @Override
  public final String toString() {
    return entity + "." + name;
  }
}
