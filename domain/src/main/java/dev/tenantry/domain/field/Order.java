package dev.tenantry.domain.field;

/**
 * The order of a query's answer: one field and a direction; the entity's id breaks ties in the same
 * direction.
 *
 * @param <E> the entity
 */
public record Order<E>(Field<E, ?> field, Direction direction) {

  /** Which end comes first. */
  public enum Direction {
    ASCENDING,
    DESCENDING
  }

  static <E> Order<E> of(Field<E, ?> field, Direction direction) {
    field.requireTrait(Trait.ORDERABLE, "NOT_ORDERABLE", "ordered by");
    return new Order<>(field, direction);
  }

  /** Whether the greatest comes first. */
  public boolean isDescending() {
    return direction == Direction.DESCENDING;
  }
}
