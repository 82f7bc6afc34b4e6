package dev.tenantry.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.SyncQueue.Claim;
import dev.tenantry.application.spi.SyncQueue.Stuck;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts about one queue have in common.
 *
 * <p>The storage's clock is not the test's: so nothing waits for a time to come. What is not to be
 * due is put off by hours, what is to be due again by no time at all, and what has been due for
 * long by a negative time.
 */
abstract class QueueContract<E, I extends EntityId> {

  static final Duration HOURS = Duration.ofHours(5);
  static final Duration AT_ONCE = Duration.ZERO;
  static final int MANY = 1_000_000;

  Storage<?, E, I> storage;
  Samples<E, I> samples;
  StoredQueue<?, I> queue;

  /** The queue to test, empty; asked for once a test. */
  abstract QueueSubject<E, I> subject();

  @BeforeEach
  void begin() {
    QueueSubject<E, I> subject = subject();
    storage = subject.copies().storage();
    samples = subject.copies().samples();
    queue = subject.queue();
  }

  /** The ids of what is due, which is not due any more then. */
  List<I> claimed() {
    return claimed(MANY, HOURS);
  }

  List<I> claimed(int limit, Duration lease) {
    return queue.execute(stored -> idsOf(stored.claim(limit, lease)));
  }

  /** How often the exchange of the one copy that is due has failed. */
  int failuresOfTheClaimed() {
    List<Claim<I>> claims = queue.execute(stored -> stored.claim(MANY, HOURS));
    return claims.size() == 1 ? claims.get(0).failures() : -claims.size() - 1;
  }

  Backlog backlog() {
    return queue.read(stored -> stored.backlog());
  }

  List<Stuck<I>> stuck() {
    return queue.read(stored -> stored.stuck(MANY));
  }

  /** Stores the pending copies of these numbers. */
  void insertPending(int... numbers) {
    storage.insert(IntStream.of(numbers).mapToObj(samples::copy).toList());
  }

  void putOffForLong(int number) {
    queue.change(stored -> stored.release(List.of(samples.idOf(number)), HOURS));
  }

  void postpone(int number, Duration delay, String code) {
    queue.change(stored -> stored.postpone(samples.idOf(number), delay, code));
  }

  void park(int number, String code) {
    queue.change(stored -> stored.park(samples.idOf(number), code));
  }

  /** Stores the next version of a copy, at a greater revision. */
  void rename(int number) {
    replace(number, copy -> samples.renamed(copy, "Renamed " + number));
  }

  /** Stores that the other side has confirmed the copy. */
  void confirm(int number) {
    replace(number, SyncStates::confirmed);
  }

  void halt(int number) {
    replace(number, SyncStates::halted);
  }

  /** Locks a copy and stores what becomes of it, as whatever exchanges copies does. */
  void replace(int number, UnaryOperator<Replica<E>> change) {
    storage.execute(
        repository -> {
          Replica<E> locked = repository.lock(samples.idOf(number)).orElseThrow();
          repository.update(List.of(change.apply(locked)));
          return true;
        });
  }

  Replica<E> stored(int number) {
    return storage.stored(samples.idOf(number)).orElseThrow();
  }

  void assumeThatCopiesHalt() {
    assumeTrue(samples.side() == SystemOfRecord.PLATFORM, "only the Platform's copies halt");
  }

  static <I extends EntityId> List<I> idsOf(List<Claim<I>> claims) {
    return claims.stream().map(Claim::id).toList();
  }
}
