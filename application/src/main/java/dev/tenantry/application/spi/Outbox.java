package dev.tenantry.application.spi;

import dev.tenantry.domain.event.ChangeEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Driven port: what is to be told or delivered once the transaction that wrote it has committed.
 *
 * <p>Entries of one consumer about one subject wait for each other, in the order in which they were
 * appended: only the first is ever due, and while it is parked the others wait with it. Others do
 * not wait. Times are those of the storage's own clock.
 */
public interface Outbox {

  /**
   * Something to be told.
   *
   * @param id its own id
   * @param consumer the stable name of the one who is to be told, at most 100 characters
   * @param subject the id of what it is about
   * @param event what is to be told; empty where the consumer asks for itself
   */
  record Entry(UUID id, String consumer, UUID subject, Optional<ChangeEvent> event) {}

  /** An entry that was claimed, and how often it has failed. */
  record Claim(Entry entry, int failures) {}

  /**
   * An entry that waits, and is not about to be told.
   *
   * @param entry what waits
   * @param parked whether it is not tried again before somebody says so
   * @param failures how often it has failed
   * @param code the code of the last failure; empty if there was none
   */
  record Waiting(Entry entry, boolean parked, int failures, String code) {}

  /** Appends entries, which are due at once unless they wait for others. */
  void append(Collection<Entry> entries);

  /**
   * Claims at most so many entries of these consumers that are due, the longest due first; they are
   * due to nobody again before the lease has run out.
   *
   * <p>Entries that another transaction has locked are passed over, not waited for, so that several
   * can claim at once and never get the same.
   */
  List<Claim> claim(Set<String> consumers, int limit, Duration lease);

  /** The same, among the entries with these ids alone. */
  List<Claim> claim(Set<String> consumers, Collection<UUID> ids, Duration lease);

  /** Takes an entry out, since it was told; does nothing where it is gone. */
  void done(UUID id);

  /** Takes out whatever this consumer was to be told about this subject. */
  void drop(String consumer, UUID subject);

  /** Counts a failure, remembers its code, and lets the entry be due again after the delay. */
  void postpone(UUID id, Duration delay, String code);

  /** Counts a failure, remembers its code, and parks the entry. */
  void park(UUID id, String code);

  /** Lets an entry be due at once, its failures forgotten; answers whether it is there. */
  boolean retry(UUID id);

  /** How many entries wait, the parked ones included. */
  long count();

  /** At most so many entries that have failed, the parked ones first, in the order of their ids. */
  List<Waiting> failing(int limit);
}
