package dev.tenantry.domain.query;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to look for: conditions that must all hold, an order, and which page of the answer.
 *
 * <p>Begun by {@code UserQuery}, {@code TenantQuery} and their like. A page is addressed by {@link
 * #offset}, or continued {@link #after} the last row of the page before at the same cost for the
 * first page and the millionth. Immutable and thread-safe; every method that narrows returns a new
 * query and throws {@link InvalidInputException} where its argument is out of bounds.
 *
 * @param <E> the entity
 */
public final class Query<E> {

  /** The size of a page where nothing else is said: {@value}. */
  public static final int DEFAULT_LIMIT = 100;

  /** The largest page: {@value}. */
  public static final int MAX_LIMIT = 1_000;

  /** The most conditions in one query: {@value}. */
  public static final int MAX_CONDITIONS = 20;

  private final Catalogue<E> catalogue;
  private final ImmutableList<Condition<E>> conditions;
  private final Order<E> order;
  private final int limit;
  private final long offset;
  private final @Nullable Continuation after;
  private final boolean countsTotal;
  private final boolean isArranged;

  private Query(
      Catalogue<E> catalogue,
      ImmutableList<Condition<E>> conditions,
      Order<E> order,
      int limit,
      long offset,
      @Nullable Continuation after,
      boolean countsTotal,
      boolean isArranged) {
    this.catalogue = catalogue;
    this.conditions = conditions;
    this.order = order;
    this.limit = limit;
    this.offset = offset;
    this.after = after;
    this.countsTotal = countsTotal;
    this.isArranged = isArranged;
  }

  /** The query for every entity of a catalogue. */
  public static <E> Query<E> over(Catalogue<E> catalogue, Order<E> order) {
    return new Query<>(catalogue, ImmutableList.of(), order, DEFAULT_LIMIT, 0, null, true, false);
  }

  /** Narrows to what satisfies one more condition; at most {@value #MAX_CONDITIONS} in all. */
  public Query<E> and(Condition<E> condition) {
    if (conditions.size() == MAX_CONDITIONS) {
      throw InvalidInputException.of(
          "filter", "TOO_MANY_CONDITIONS", "takes at most " + MAX_CONDITIONS + "; narrow in code");
    }
    ImmutableList<Condition<E>> more =
        ImmutableList.<Condition<E>>builder().addAll(conditions).add(condition).build();
    return new Query<>(catalogue, more, order, limit, offset, after, countsTotal, isArranged);
  }

  /**
   * Narrows to what has the text anywhere in one field, ignoring letter case; {@code %} and {@code
   * _} are plain characters.
   */
  public Query<E> search(TextField<E> key, String text) {
    return and(key.containing(text));
  }

  /**
   * Orders the answer by this field instead of any other, since there is one at a time; the id
   * breaks ties.
   */
  public Query<E> orderBy(Order<E> changed) {
    if (after != null) {
      after.requireOrder(changed);
    }
    return new Query<>(catalogue, conditions, changed, limit, offset, after, countsTotal, true);
  }

  /** Bounds the page: 1 to {@value #MAX_LIMIT} rows. */
  public Query<E> limit(int rows) {
    if (rows < 1 || rows > MAX_LIMIT) {
      throw InvalidInputException.of(
          "limit",
          "OUT_OF_RANGE",
          "has to be from 1 to " + MAX_LIMIT + "; larger answers come page by page");
    }
    return new Query<>(catalogue, conditions, order, rows, offset, after, countsTotal, true);
  }

  /**
   * Skips so many rows, 0 or more; the cost grows with their number, unlike that of {@link #after}.
   */
  public Query<E> offset(long rows) {
    if (rows < 0) {
      throw InvalidInputException.of("offset", "OUT_OF_RANGE", "has to be 0 or more");
    }
    return new Query<>(catalogue, conditions, order, limit, rows, after, countsTotal, true);
  }

  /**
   * Begins behind the last row of another page of this query, and forgets the offset at which that
   * one began; one that is set afterwards skips rows from there.
   *
   * <p>The order has to be set first: a continuation belongs to the order under which it was given
   * out.
   */
  public Query<E> after(Continuation continuation) {
    continuation.requireOrder(order);
    return new Query<>(catalogue, conditions, order, limit, 0, continuation, countsTotal, true);
  }

  /** Saves the count of all matching rows; {@link Page#totalCount()} is then an error. */
  public Query<E> withoutTotalCount() {
    return new Query<>(catalogue, conditions, order, limit, offset, after, false, isArranged);
  }

  /** The fields of what is looked for. */
  public Catalogue<E> catalogue() {
    return catalogue;
  }

  /** What must hold, all of it, the search included. */
  public ImmutableList<Condition<E>> conditions() {
    return conditions;
  }

  /** The order; the id breaks ties in the same direction. */
  public Order<E> order() {
    return order;
  }

  /** The most rows that are wanted. */
  public int limit() {
    return limit;
  }

  /** How many rows are skipped first. */
  public long offset() {
    return offset;
  }

  /** The row behind which the page begins, if it continues another. */
  public Optional<Continuation> after() {
    return Optional.ofNullable(after);
  }

  /** Whether the total is to be counted. */
  public boolean countsTotal() {
    return countsTotal;
  }

  /** Whether an order or a page was asked for, be it the one that holds anyway. */
  public boolean isArranged() {
    return isArranged;
  }

  /** Whether an entity satisfies every condition: their meaning for every adapter. */
  public boolean matches(Values<E> values) {
    for (Condition<E> condition : conditions) {
      if (!condition.matches(values)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    String page = after == null ? "" : " behind a row";
    return "Query of %s%s by %s limit %s offset %s%s"
        .formatted(catalogue, conditions, order, limit, offset, page);
  }
}
