package dev.tenantry.adapters.inmemory;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.sync.Replica;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows in the order of their creation, so that a page of them costs about its size wherever it
 * begins.
 *
 * <p>They stand in short sorted lists one after the other: for a million rows that is a tenth of
 * the memory of a tree. As an index it holds every row and answers no condition.
 */
final class CreationOrder<E> implements Index<E> {

  private static final int LONGEST_CHUNK = 1_024;

  private final List<List<Row<E>>> chunks = new ArrayList<>(1);
  private int size;

  @Override
  public void add(Row<E> row) {
    size++;
    if (chunks.isEmpty()) {
      chunks.add(Lists.newArrayList(row));
      return;
    }
    int at = chunkAround(row);
    List<Row<E>> chunk = chunks.get(at);
    chunk.add(-find(row, chunk) - 1, row);
    if (chunk.size() > LONGEST_CHUNK) {
      int half = LONGEST_CHUNK / 2;
      chunks.set(at, new ArrayList<>(chunk.subList(0, half)));
      chunks.add(at + 1, new ArrayList<>(chunk.subList(half, chunk.size())));
    }
  }

  @Override
  public void remove(Row<E> row) {
    int at = chunkAround(row);
    List<Row<E>> chunk = chunks.get(at);
    chunk.remove(find(row, chunk));
    size--;
    if (chunk.isEmpty()) {
      chunks.remove(at);
    }
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
    return size;
  }

  /** All rows, oldest first. */
  Stream<Row<E>> all() {
    return chunks.stream().flatMap(List::stream);
  }

  /** The rows behind a place, or all of them, in one direction or the other. */
  Iterable<Row<E>> behind(Optional<Place> place, boolean newestFirst) {
    if (place.isEmpty() || chunks.isEmpty()) {
      return newestFirst ? backwards(chunks) : Iterables.concat(chunks);
    }
    int at = chunkAround(place.get());
    List<Row<E>> chunk = chunks.get(at);
    int found = find(place.get(), chunk);
    return newestFirst
        ? Iterables.concat(
            Lists.reverse(chunk.subList(0, found < 0 ? -found - 1 : found)),
            backwards(chunks.subList(0, at)))
        : Iterables.concat(
            chunk.subList(found < 0 ? -found - 1 : found + 1, chunk.size()),
            Iterables.concat(chunks.subList(at + 1, chunks.size())));
  }

  /** The last chunk that begins at or before this place; the first one, if none does. */
  private int chunkAround(Place place) {
    int found = find(place, Lists.transform(chunks, chunk -> chunk.get(0)));
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  private static <E> int find(Place place, List<Row<E>> sorted) {
    return Collections.binarySearch(sorted, place, Place.ORDER);
  }

  private static <E> Iterable<Row<E>> backwards(List<List<Row<E>>> chunks) {
    return Iterables.concat(Lists.transform(Lists.reverse(chunks), Lists::reverse));
  }
}
