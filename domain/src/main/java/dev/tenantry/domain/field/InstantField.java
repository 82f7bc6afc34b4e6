package dev.tenantry.domain.field;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A field that holds a point in time, in whole microseconds.
 *
 * @param <E> the entity
 */
public final class InstantField<E> extends Field<E, Instant> {

  InstantField(Declaration declaration) {
    super(declaration);
  }

  /** The instant cut to microseconds, the precision of every engine. */
  @Override
  public Instant normalise(Instant given) {
    return given.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Comparator<? super Instant> comparator() {
    return Comparator.naturalOrder();
  }

  /** Matches this instant. */
  public Condition<E> equalTo(Instant instant) {
    return condition(Operator.EQUAL_TO, normalise(given(instant)));
  }

  /** Matches any other instant, and an absent one. */
  public Condition<E> notEqualTo(Instant instant) {
    return condition(Operator.NOT_EQUAL_TO, normalise(given(instant)));
  }

  /** Matches instants before this one. */
  public Condition<E> lessThan(Instant instant) {
    return condition(Operator.LESS_THAN, normalise(given(instant)));
  }

  /** Matches this instant and those before. */
  public Condition<E> lessThanEqual(Instant instant) {
    return condition(Operator.LESS_THAN_EQUAL, normalise(given(instant)));
  }

  /** Matches instants after this one. */
  public Condition<E> moreThan(Instant instant) {
    return condition(Operator.MORE_THAN, normalise(given(instant)));
  }

  /** Matches this instant and those after. */
  public Condition<E> moreThanEqual(Instant instant) {
    return condition(Operator.MORE_THAN_EQUAL, normalise(given(instant)));
  }
}
