package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.sync.Replica;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order of their creation, so that a page of them costs about its size wherever it begins.
 *
 * <p>As an index it holds every row and answers no condition.
 */
final class CreationOrder<E> implements Index<E> {

  private final NavigableMap<Place, Row<E>> rows = new TreeMap<>(Place.ORDER);

  @Override
  public void add(Row<E> row) {
    rows.put(row, row);
  }

  @Override
  public void remove(Row<E> row) {
    rows.remove(row);
  }

  @Override
  public boolean tellsApart(Replica<E> before, Replica<E> after) {
    return false;
  }

  @Override
  public Optional<Candidates<E>> candidates(Condition<E> condition) {
    return Optional.empty();
  }

  int size() {
    return rows.size();
  }

  /** All rows, oldest first. */
  Collection<Row<E>> all() {
    return rows.values();
  }

  /** The rows behind a place, or all of them, oldest or newest first. */
  Collection<Row<E>> behind(@Nullable Place place, boolean newestFirst) {
    NavigableMap<Place, Row<E>> directed = newestFirst ? rows.descendingMap() : rows;
    return place == null ? directed.values() : directed.tailMap(place, false).values();
  }
}
