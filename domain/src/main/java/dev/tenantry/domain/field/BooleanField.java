package dev.tenantry.domain.field;

import java.util.Comparator;

/**
 * A field that is true or false.
 *
 * @param <E> the entity
 */
public final class BooleanField<E> extends Field<E, Boolean> {

  BooleanField(Declaration declaration) {
    super(declaration);
  }

  @Override
  public Comparator<? super Boolean> comparator() {
    return Comparator.naturalOrder();
  }

  /** Matches this value. */
  public Condition<E> equalTo(boolean value) {
    return condition(Operator.EQUAL_TO, value);
  }

  /** Matches the other value. */
  public Condition<E> notEqualTo(boolean value) {
    return condition(Operator.NOT_EQUAL_TO, value);
  }
}
