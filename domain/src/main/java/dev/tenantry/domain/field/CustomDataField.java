package dev.tenantry.domain.field;

import dev.tenantry.domain.value.CustomData;
import java.util.Comparator;

/**
 * A field that holds a host's own data as a JSON object; it is replaced and merged as a whole.
 *
 * @param <E> the entity
 */
public final class CustomDataField<E> extends Field<E, CustomData> {

  CustomDataField(Declaration declaration) {
    super(declaration);
  }

  /** JSON has no order: asking for one is a defect of the caller. */
  @Override
  public Comparator<? super CustomData> comparator() {
    throw new IllegalStateException(this + " has no order");
  }
}
