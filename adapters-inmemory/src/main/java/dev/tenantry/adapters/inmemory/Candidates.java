package dev.tenantry.adapters.inmemory;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rows that a query has to look at, each once.
 *
 * @param estimate about how many there are; exactly so many where they are in order
 * @param rows the rows, in any order
 * @param inOrder the same in the order of creation, where they are kept so
 */
record Candidates<E>(
    long estimate, Supplier<Stream<Row<E>>> rows, Optional<CreationOrder<E>> inOrder) {

  static <E> Candidates<E> of(long estimate, Supplier<Stream<Row<E>>> rows) {
    return new Candidates<>(estimate, rows, Optional.empty());
  }

  static <E> Candidates<E> of(CreationOrder<E> order) {
    return new Candidates<>(order.size(), order::all, Optional.of(order));
  }
}
