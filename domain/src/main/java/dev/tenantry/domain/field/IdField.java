package dev.tenantry.domain.field;

import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;

/**
 * A field that holds the id of an entity: its own, or another's.
 *
 * @param <E> the entity that has the field
 * @param <I> the type of the id
 */
public final class IdField<E, I extends EntityId> extends Field<E, I> {

  private final Function<UUID, I> idOf;

  IdField(Declaration declaration, Function<UUID, I> idOf) {
    super(declaration);
    this.idOf = idOf;
  }

  /** The typed id of a stored UUID. */
  public I idOf(UUID stored) {
    return idOf.apply(stored);
  }

  @Override
  public Comparator<? super I> comparator() {
    return EntityId.UNSIGNED_BYTES;
  }

  /** Matches this id. */
  public Condition<E> equalTo(I id) {
    return condition(Operator.EQUAL_TO, id);
  }

  /** Matches any other id, and an absent one. */
  public Condition<E> notEqualTo(I id) {
    return condition(Operator.NOT_EQUAL_TO, id);
  }

  /** Matches any of at most {@value Condition#MAX_OPERANDS} ids. */
  public Condition<E> valueIn(Iterable<I> ids) {
    return condition(Operator.VALUE_IN, distinct(ids));
  }

  /** Matches none of at most {@value Condition#MAX_OPERANDS} ids; an absent one matches. */
  public Condition<E> valueNotIn(Iterable<I> ids) {
    return condition(Operator.VALUE_NOT_IN, distinct(ids));
  }
}
