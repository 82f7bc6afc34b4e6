package dev.tenantry.adapters.inmemory;

import dev.tenantry.application.spi.Outbox.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** What is to be told, in the order in which it was appended. */
final class OutboxTable {

  private final NavigableMap<Long, Row> rows = new TreeMap<>();
  private final Map<UUID, Long> places = new HashMap<>();
  private final Map<Chain, NavigableSet<Long>> chains = new LinkedHashMap<>();
  private long nextPlace;

  /** An entry, and what is known about telling it. */
  record Row(Entry entry, Instant dueAt, int failures, boolean parked, String code) {

    static Row of(Entry entry) {
      return new Row(entry, Instant.MIN, 0, false, "");
    }

    Row dueAt(Instant changed) {
      return new Row(entry, changed, failures, parked, code);
    }

    Row failed(Instant nextDueAt, boolean nowParked, String newCode) {
      return new Row(entry, nextDueAt, failures + 1, nowParked, newCode);
    }
  }

  /** For whom an entry is, and what about. */
  private record Chain(String consumer, UUID subject) {

    static Chain of(Row row) {
      return new Chain(row.entry().consumer(), row.entry().subject());
    }
  }

  Collection<Row> all() {
    return rows.values();
  }

  /** The rows that wait for no other. */
  Stream<Row> heads() {
    return chains.values().stream().map(places -> require(places.first()));
  }

  /** Whether a row waits for no other. */
  boolean isHead(Row row) {
    return chain(row).first() == placeOf(row);
  }

  Optional<Row> find(UUID id) {
    return Optional.ofNullable(places.get(id)).map(this::require);
  }

  void append(Row row, Transaction transaction) {
    long place = nextPlace++;
    add(place, row);
    transaction.onRollback(() -> remove(place, row));
  }

  void replace(Row before, Row after, Transaction transaction) {
    long place = placeOf(before);
    rows.put(place, after);
    transaction.onRollback(() -> rows.put(place, before));
  }

  void remove(Row row, Transaction transaction) {
    long place = placeOf(row);
    remove(place, row);
    transaction.onRollback(() -> add(place, row));
  }

  private void add(long place, Row row) {
    rows.put(place, row);
    places.put(row.entry().id(), place);
    chains.computeIfAbsent(Chain.of(row), any -> new TreeSet<>()).add(place);
  }

  private void remove(long place, Row row) {
    rows.remove(place);
    places.remove(row.entry().id());
    NavigableSet<Long> chain = chain(row);
    chain.remove(place);
    if (chain.isEmpty()) {
      chains.remove(Chain.of(row));
    }
  }

  private NavigableSet<Long> chain(Row row) {
    return Objects.requireNonNull(chains.get(Chain.of(row)));
  }

  private long placeOf(Row row) {
    return Objects.requireNonNull(places.get(row.entry().id()));
  }

  private Row require(long place) {
    return Objects.requireNonNull(rows.get(place));
  }
}
