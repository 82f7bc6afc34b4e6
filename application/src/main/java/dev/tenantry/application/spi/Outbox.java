package dev.tenantry.application.spi;

import dev.tenantry.domain.event.ChangeEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Driven port: what is to be told or delivered once the transaction that wrote it has committed.
 *
 * <p>Entries of one consumer about one subject wait for each other, in the order in which they were
 * appended: only the first is ever due, and while it is parked the others wait with it. Others do
 * not wait. Times are those of the storage's own clock. Codes have at most 200 characters.
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

  /**
   * An entry as it is stored.
   *
   * @param id its own id
   * @param consumer the stable name of the one who is to be told
   * @param subject the id of what it is about
   * @param event reads what is to be told; throws if that cannot be read, which hinders nothing
   *     else
   */
  record Stored(UUID id, String consumer, UUID subject, Supplier<Optional<ChangeEvent>> event) {

    /** What was appended. */
    public Entry read() {
      return new Entry(id, consumer, subject, event.get());
    }
  }

  /**
   * An entry that was claimed.
   *
   * @param entry what is to be told
   * @param failures how often it has failed
   * @param leaseEnd when it is due again, by which this claim is told from later ones
   */
  record Claim(Stored entry, int failures, Instant leaseEnd) {}

  /**
   * An entry that waits, and is not about to be told.
   *
   * @param entry what waits
   * @param parked whether it is not tried again before somebody says so
   * @param failures how often it has failed
   * @param code the code of the last failure; empty if there was none
   */
  record Waiting(Stored entry, boolean parked, int failures, String code) {}

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

  /**
   * Locks the claimed entry until the transaction ends; answers whether it is there and was neither
   * claimed again nor changed since.
   */
  boolean hold(Claim claim);

  /**
   * Takes the claimed entry out, since it was told; leaves it alone and answers false where it is
   * gone, or was claimed again or changed since.
   */
  boolean done(Claim claim);

  /** The entry with this id, whoever has claimed it; empty if it is gone. */
  Optional<Stored> find(UUID id);

  /** Takes an entry out whoever has claimed it; answers whether it was there. */
  boolean drop(UUID id);

  /** Takes out whatever this consumer was to be told about this subject. */
  void drop(String consumer, UUID subject);

  /**
   * Counts a failure of the claimed entry, remembers its code, and lets it be due again after the
   * delay; leaves it alone and answers false where {@link #done} would.
   */
  boolean postpone(Claim claim, Duration delay, String code);

  /**
   * Counts a failure of the claimed entry, remembers its code, and parks it; leaves it alone and
   * answers false where {@link #done} would.
   */
  boolean park(Claim claim, String code);

  /**
   * Gives the claimed entry back, which is due at once and has failed no more often than before;
   * leaves it alone and answers false where {@link #done} would.
   */
  boolean release(Claim claim);

  /**
   * Lets an entry be due at once, its failures forgotten, whoever has claimed it; answers whether
   * it is there.
   */
  boolean retry(UUID id);

  /** How many entries wait, the parked ones included. */
  long count();

  /** At most so many entries that have failed, the parked ones first, in the order of their ids. */
  List<Waiting> failing(int limit);

  /** At most so many entries of consumers other than these, in the order of their ids. */
  List<Waiting> ofOthers(Set<String> consumers, int limit);
}
