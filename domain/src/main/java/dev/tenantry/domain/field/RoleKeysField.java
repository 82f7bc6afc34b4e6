package dev.tenantry.domain.field;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.value.RoleKey;
import java.util.Comparator;

/**
 * A field that holds the keys of roles, in the order of their text.
 *
 * @param <E> the entity
 */
public final class RoleKeysField<E> extends Field<E, ImmutableSortedSet<RoleKey>> {

  RoleKeysField(Declaration declaration) {
    super(declaration);
  }

  /** Sets of keys have no order: asking for one is a defect of the caller. */
  @Override
  public Comparator<? super ImmutableSortedSet<RoleKey>> comparator() {
    throw new IllegalStateException(this + " has no order");
  }
}
