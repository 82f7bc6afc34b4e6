package dev.tenantry.application.internal.sync;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.spi.SyncQueue.Claim;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.field.EntityId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Exchanges everything that is due on one side, in batches: memory is bounded by a batch, whatever
 * the backlog.
 *
 * <p>A copy whose exchange fails is put off by itself and holds nobody else back; where the other
 * side cannot be reached at all, the drain ends and no failure is counted.
 */
final class Drain<E, I extends EntityId> {

  /** The most copies in one exchange. */
  static final int BATCH = 1_000;

  private static final Logger LOG = System.getLogger(Drain.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final String FAILED = "EXCHANGE_FAILED";

  private final StoredSide<?, E, I> initiator;
  private final Exchange<E, I> exchange;
  private final Backoff backoff;

  Drain(StoredSide<?, E, I> initiator, Exchange<E, I> exchange, Backoff backoff) {
    this.initiator = initiator;
    this.exchange = exchange;
    this.backoff = backoff;
  }

  /** Exchanges until nothing is due, and notes what came of it. */
  void run(DrainTally tally) {
    List<Claim<I>> claims;
    do {
      claims = initiator.claim(BATCH, LEASE);
      exchangeOrPutOff(claims, tally);
    } while (!claims.isEmpty() && !tally.isUnreachable());
  }

  /** Exchanges these copies, due or not; at most a batch. */
  void run(Collection<I> ids, DrainTally tally) {
    exchangeOrPutOff(ids.stream().map(id -> new Claim<>(id, 0)).toList(), tally);
  }

  /** Halves a batch that fails until the copy is found that it fails for. */
  private void exchangeOrPutOff(List<Claim<I>> claims, DrainTally tally) {
    if (claims.isEmpty()) {
      return;
    }
    ImmutableList<I> ids = claims.stream().map(Claim::id).collect(toImmutableList());
    if (tally.isUnreachable()) {
      release(ids, Duration.ZERO);
      return;
    }
    try {
      putOff(claims, exchange.run(ids), tally);
    } catch (PersistenceUnavailableException unreachable) {
      tally.unreachable();
      release(ids, backoff.after(1));
    } catch (RuntimeException failure) {
      if (claims.size() == 1) {
        putOff(claims.get(0), FailureCode.of(failure, FAILED), tally);
      } else {
        exchangeOrPutOff(claims.subList(0, claims.size() / 2), tally);
        exchangeOrPutOff(claims.subList(claims.size() / 2, claims.size()), tally);
      }
    }
  }

  private void putOff(List<Claim<I>> claims, ImmutableMap<I, String> refusals, DrainTally tally) {
    for (Claim<I> claim : claims) {
      String code = refusals.get(claim.id());
      if (code == null) {
        tally.exchanged();
      } else {
        putOff(claim, FailureCode.clean(code), tally);
      }
    }
  }

  private void putOff(Claim<I> claim, String code, DrainTally tally) {
    int failures = claim.failures() + 1;
    boolean isLast = failures >= Backoff.MAX_FAILURES || code.equals(Exchange.UNKNOWN_TO_PLATFORM);
    tally.failed(isLast);
    LOG.log(
        Level.WARNING,
        "{0} {1}: exchange {2} failed with {3}{4}",
        initiator.side(),
        claim.id(),
        failures,
        code,
        isLast ? ", parked" : "");
    initiator.inQueue(
        queue -> {
          if (isLast) {
            queue.park(claim.id(), code);
          } else {
            queue.postpone(claim.id(), backoff.after(failures), code);
          }
        });
  }

  /** Gives claims back early; where even that fails, the lease does it. */
  private void release(ImmutableList<I> ids, Duration delay) {
    try {
      initiator.inQueue(queue -> queue.release(ids, delay));
    } catch (PersistenceUnavailableException unreachable) {
      LOG.log(Level.DEBUG, "{0}: claims are left to their lease", initiator.side());
    }
  }
}
