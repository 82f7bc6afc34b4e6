package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Values;
import java.util.Optional;

/**
 * How conditions are answered: the index that leaves the fewest rows, and what has still to be
 * checked on those.
 *
 * @param candidates the rows to look at
 * @param rest what the index has not decided
 */
record QueryPlan<E>(Candidates<E> candidates, ImmutableList<Condition<E>> rest) {

  static <E> QueryPlan<E> of(
      ImmutableList<Condition<E>> conditions, CreationOrder<E> all, Iterable<Index<E>> indexes) {
    Candidates<E> fewest = Candidates.of(all);
    Optional<Condition<E>> decided = Optional.empty();
    for (Condition<E> condition : conditions) {
      for (Index<E> index : indexes) {
        Optional<Candidates<E>> found = index.candidates(condition);
        if (found.isPresent() && found.get().estimate() <= fewest.estimate()) {
          fewest = found.get();
          decided = Optional.of(condition);
        }
      }
    }
    return new QueryPlan<>(fewest, without(decided, conditions));
  }

  /** Whether the number of candidates is that of the answer. */
  boolean isDecided() {
    return rest.isEmpty() && candidates.inOrder().isPresent();
  }

  boolean accepts(Values<E> values) {
    for (Condition<E> condition : rest) {
      if (!condition.matches(values)) {
        return false;
      }
    }
    return true;
  }

  private static <E> ImmutableList<Condition<E>> without(
      Optional<Condition<E>> decided, ImmutableList<Condition<E>> conditions) {
    return conditions.stream()
        .filter(condition -> decided.isEmpty() || condition != decided.get())
        .collect(ImmutableList.toImmutableList());
  }
}
