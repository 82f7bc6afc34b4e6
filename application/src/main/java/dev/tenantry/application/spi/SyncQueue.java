package dev.tenantry.application.spi;

import dev.tenantry.domain.field.EntityId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Driven port: which copies of one side wait for the other side to confirm them, and when each is
 * tried next.
 *
 * <p>A copy waits while its revision is greater than the confirmed one; that alone is the queue, so
 * there is nothing to add or to remove. A waiting copy is due at once when it was stored with a
 * greater revision than before, and its failures and any claim are forgotten then; likewise when it
 * was confirmed and its confirmation is taken back. A halted copy waits for an operator and is
 * never due. Times are those of the storage's own clock.
 *
 * @param <I> the Platform's id of what is copied
 */
public interface SyncQueue<I extends EntityId> {

  /** A copy that was claimed, and how often in a row its exchange has failed. */
  record Claim<I extends EntityId>(I id, int failures) {}

  /**
   * Claims at most so many copies that are due, the longest due first; they are due to nobody again
   * before the lease has run out.
   *
   * <p>Copies that another transaction has locked are passed over, not waited for, so that several
   * can claim at once and never get the same.
   */
  List<Claim<I>> claim(int limit, Duration lease);

  /**
   * Lets copies be due again after the delay, without counting a failure: the other side could not
   * be reached. One that is parked stays so.
   */
  void release(Collection<I> ids, Duration delay);

  /**
   * Counts a failure of one copy, remembers its code, and lets the copy be due again after the
   * delay.
   */
  void postpone(I id, Duration delay, String code);

  /**
   * Counts a failure of one copy, remembers its code, and parks the copy: it waits, but is not due.
   */
  void park(I id, String code);

  /** Lets every parked copy be due at once, its failures forgotten; answers how many there were. */
  int unpark();

  /** How much waits. */
  Backlog backlog();

  /**
   * At most so many copies that are parked, or halted whether they wait or not, in the order of
   * their ids.
   */
  List<Stuck<I>> stuck(int limit);

  /**
   * A copy that does not move by itself.
   *
   * @param id its id
   * @param halted whether it waits for an operator's decision, because one side was restored from a
   *     backup; else it is parked
   * @param failures how often in a row its exchange has failed
   * @param code the code of the last failure; empty if there was none
   */
  record Stuck<I extends EntityId>(I id, boolean halted, int failures, String code) {}
}
