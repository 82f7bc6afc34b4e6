package dev.tenantry.application.internal.sync;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.spi.SyncQueue.Claim;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.field.EntityId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * Exchanges everything that is due on one side, in batches: memory is bounded by a batch, whatever the backlog.
 *
 * <p>A copy whose exchange fails is put off by itself and holds nobody else back; where the other side cannot be reached at all, the drain
 * ends and no failure is counted.
 */
final class Drain<E, I extends EntityId> {

  /** The most copies in one exchange. */
  static final int BATCH = 1_000;

  private static final Logger LOG = System.getLogger(Drain.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final String NOT_ACCEPTED = "NOT_ACCEPTED";
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

  /** Halves a batch that fails until the copy is found that it fails for. */
  private void exchangeOrPutOff(List<Claim<I>> claims, DrainTally tally) {
    if (claims.isEmpty()) {
      return;
    }
    ImmutableList<I> ids = claims.stream().map(Claim::id).collect(toImmutableList());
    if (tally.isUnreachable()) {
      initiator.inQueue(queue -> queue.release(ids, Duration.ZERO));
      return;
    }
    try {
      putOff(claims, exchange.run(ids), tally);
    } catch (PersistenceUnavailableException unreachable) {
      LOG.log(Level.WARNING, "{0}: the other side cannot be reached", initiator.side());
      tally.unreachable();
      initiator.inQueue(queue -> queue.release(ids, backoff.after(1)));
    } catch (RuntimeException failure) {
      if (claims.size() == 1) {
        putOff(claims.get(0), codeOf(failure), tally);
      } else {
        exchangeOrPutOff(claims.subList(0, claims.size() / 2), tally);
        exchangeOrPutOff(claims.subList(claims.size() / 2, claims.size()), tally);
      }
    }
  }

  private void putOff(List<Claim<I>> claims, Iterable<I> notAccepted, DrainTally tally) {
    ImmutableMap<I, Claim<I>> byId =
        claims.stream().collect(ImmutableMap.toImmutableMap(Claim::id, claim -> claim));
    tally.exchanged(claims.size());
    for (I id : notAccepted) {
      Claim<I> claim = byId.get(id);
      if (claim != null) {
        tally.exchanged(-1);
        putOff(claim, NOT_ACCEPTED, tally);
      }
    }
  }

  private void putOff(Claim<I> claim, String code, DrainTally tally) {
    int failures = claim.failures() + 1;
    boolean isLast = failures >= Backoff.MAX_FAILURES;
    tally.failed(isLast);
    LOG.log(
        Level.WARNING,
        "{0} {1}: exchange {2} failed with {3}",
        initiator.side(),
        claim.id(),
        failures,
        code);
    initiator.inQueue(
        queue -> {
          if (isLast) {
            queue.park(claim.id(), code);
          } else {
            queue.postpone(claim.id(), backoff.after(failures), code);
          }
        });
  }

  /** Only the code: a message may hold what somebody typed. */
  private static String codeOf(RuntimeException failure) {
    return failure instanceof TenantryException known ? known.code() : FAILED;
  }
}
