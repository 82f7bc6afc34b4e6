package dev.tenantry.domain.field;

import java.util.Comparator;

/**
 * A field that holds a whole number, such as a tenant's count of users.
 *
 * @param <E> the entity
 */
public final class NumberField<E> extends Field<E, Long> {

  NumberField(Declaration declaration) {
    super(declaration);
  }

  @Override
  public Comparator<? super Long> comparator() {
    return Comparator.naturalOrder();
  }
}
