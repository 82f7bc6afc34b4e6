package dev.tenantry.domain.query;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One page of a query's answer.
 *
 * <p>Immutable; {@link #toString} shows no row.
 *
 * @param <T> what was looked for
 */
public final class Page<T> {

  private final ImmutableList<T> data;
  private final OptionalLong total;
  private final Optional<Continuation> next;

  private Page(ImmutableList<T> data, OptionalLong total, Optional<Continuation> next) {
    this.data = data;
    this.total = total;
    this.next = next;
  }

  /**
   * The page that a query got.
   *
   * @param rows its rows, in the query's order and at most its limit
   * @param total the number of all matching rows, empty where it was not counted
   * @param idField the field that breaks ties
   */
  public static <E, I extends EntityId> Page<Values<E>> of(
      Query<E> query, List<Values<E>> rows, OptionalLong total, Field<E, I> idField) {
    Optional<Continuation> next =
        rows.size() < query.limit()
            ? Optional.empty()
            : Optional.of(behind(query, rows.get(rows.size() - 1), idField));
    return new Page<>(ImmutableList.copyOf(rows), total, next);
  }

  private static <E, I extends EntityId> Continuation behind(
      Query<E> query, Values<E> last, Field<E, I> idField) {
    return Continuation.behind(
        query.order(), last.get(query.order().field()), last.require(idField));
  }

  /** The rows of this page, in order. */
  public ImmutableList<T> data() {
    return data;
  }

  /**
   * How many rows match the query in all, on whatever page.
   *
   * @throws IllegalStateException if the query was made without total count
   */
  public long totalCount() {
    return total.orElseThrow(
        () -> new IllegalStateException("the query was made withoutTotalCount()"));
  }

  /**
   * Where the next page begins, for {@link Query#after}; empty where this page is not full, and so
   * the last.
   */
  public Optional<Continuation> next() {
    return next;
  }

  /** The same page of what each row is turned into. */
  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    ImmutableList.Builder<R> mapped = ImmutableList.builderWithExpectedSize(data.size());
    data.forEach(row -> mapped.add(view.apply(row)));
    return new Page<>(mapped.build(), total, next);
  }

  @Override
  public String toString() {
    return "Page[rows=" + data.size() + "]";
  }
}
