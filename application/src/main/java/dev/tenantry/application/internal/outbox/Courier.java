package dev.tenantry.application.internal.outbox;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.tenantry.application.internal.sync.Backoff;
import dev.tenantry.application.internal.sync.FailureCode;
import dev.tenantry.application.internal.sync.FatalErrors;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.Outbox.Claim;
import dev.tenantry.application.spi.Outbox.Stored;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.invite.DeliveryState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells what the outbox holds: claims in a short transaction, tells with none open, and notes what
 * came of it in another, unless it took so long that somebody else has claimed it meanwhile.
 * Thread-safe; several may work at once.
 */
public final class Courier {

  private static final Logger LOG = System.getLogger(Courier.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** So few that each may take half a minute before the lease of the last has run out. */
  private static final int BATCH = 10;

  /** The most entries in memory where all that failed are tried again. */
  private static final int PAGE = 1_000;

  /**
   * After so many failures in a row an entry is parked, which takes 53 minutes on average: an
   * outage of a mail server counts as a failure of each of its entries, since nobody can tell it
   * from a bad one, and the four minutes of ten failures are too short for it.
   */
  private static final int MAX_FAILURES = 20;

  private static final String FAILED = "DELIVERY_FAILED";

  private final UnitOfWork<PlatformRepositories> work;
  private final ImmutableMap<String, Recipient> recipients;
  private final Backoff backoff;
  private final Clock clock;

  Courier(
      UnitOfWork<PlatformRepositories> work,
      ImmutableMap<String, Recipient> recipients,
      Backoff backoff,
      Clock clock) {
    this.work = work;
    this.recipients = recipients;
    this.backoff = backoff;
    this.clock = clock;
  }

  /** Tells until nothing is due; answers how many entries were told. */
  public int drain() {
    return drain(Turn.withoutEnd(clock));
  }

  /** Tells until nothing is due or a turn is over; answers whether more may be due. */
  public boolean takeTurn() {
    Turn turn = Turn.begin(clock);
    drain(turn);
    return turn.isOver();
  }

  private int drain(Turn turn) {
    int told = 0;
    List<Claim> claims;
    do {
      claims = claim(outbox -> outbox.claim(recipients.keySet(), BATCH, LEASE));
      told += tellAll(claims, turn);
    } while (!claims.isEmpty() && !turn.isOver());
    return told;
  }

  /**
   * Tells once what a transaction has just committed, each entry at most once however soon it would
   * be due again; whoever committed hears of no failure but the machine's own.
   */
  void tryAtOnce(Collection<UUID> ids) {
    try {
      for (List<UUID> some : Iterables.partition(ids, BATCH)) {
        tellAll(
            claim(outbox -> outbox.claim(recipients.keySet(), some, LEASE)),
            Turn.withoutEnd(clock));
      }
    } catch (Throwable laterThen) {
      LOG.log(
          Level.INFO,
          "telling after a commit failed with {0}; left to the next drain",
          laterThen.getClass().getSimpleName());
      FatalErrors.rethrow(laterThen);
    }
  }

  /** How many entries wait. */
  public long count() {
    return work.read(stored -> stored.outbox().count());
  }

  /** The entries that have failed, at most so many. */
  public List<Outbox.Waiting> failing(int limit) {
    return work.read(stored -> stored.outbox().failing(limit));
  }

  /** The entries for listeners that nobody has registered here, at most so many. */
  public List<Outbox.Waiting> unknown(int limit) {
    ImmutableSet<String> known =
        ImmutableSet.<String>builder().addAll(recipients.keySet()).add(Telling.MAIL).build();
    return work.read(stored -> stored.outbox().ofOthers(known, limit));
  }

  /** Lets an entry be told as if it had never failed; answers whether it is there. */
  public boolean retry(UUID id) {
    return find(id)
        .filter(entry -> change(entry, DeliveryState.QUEUED, outbox -> outbox.retry(id)))
        .isPresent();
  }

  /**
   * Lets all that has failed be told as if it never had; answers how much. What fails again
   * meanwhile is let be.
   */
  public int retryAll() {
    Set<UUID> seen = new HashSet<>();
    int retried = 0;
    List<UUID> next;
    do {
      next = failing(PAGE).stream().map(each -> each.entry().id()).filter(seen::add).toList();
      for (UUID id : next) {
        retried += retry(id) ? 1 : 0;
      }
    } while (!next.isEmpty());
    return retried;
  }

  /** Never tells an entry. */
  public void drop(UUID id) {
    find(id).ifPresent(entry -> change(entry, DeliveryState.DROPPED, outbox -> outbox.drop(id)));
  }

  private Optional<Stored> find(UUID id) {
    return work.read(stored -> stored.outbox().find(id));
  }

  private boolean change(Stored entry, DeliveryState state, Predicate<Outbox> change) {
    return work.execute(stored -> ShownMails.change(stored, entry, state, change));
  }

  private List<Claim> claim(Function<Outbox, List<Claim>> source) {
    return recipients.isEmpty()
        ? ImmutableList.of()
        : work.execute(stored -> source.apply(stored.outbox()));
  }

  /** Tells one at least, so that turns lead somewhere, and gives back what no turn is left for. */
  private int tellAll(List<Claim> claims, Turn turn) {
    int told = 0;
    for (int i = 0; i < claims.size(); i++) {
      told += tell(claims.get(i)) ? 1 : 0;
      turn.tookOne();
      if (turn.isOver()) {
        release(claims.subList(i + 1, claims.size()));
        return told;
      }
    }
    return told;
  }

  private void release(List<Claim> claims) {
    if (!claims.isEmpty()) {
      work.execute(
          stored -> {
            claims.forEach(stored.outbox()::release);
            return true;
          });
    }
  }

  /** A host's code may throw whatever it likes; none of it keeps the others from being told. */
  private boolean tell(Claim claim) {
    String name = claim.entry().consumer();
    Recipient recipient = recipients.get(name);
    if (recipient == null) {
      throw new IllegalStateException("nobody is called " + name);
    }
    try {
      DeliveryState state = recipient.tell(claim);
      return change(claim.entry(), state, outbox -> outbox.done(claim));
    } catch (Throwable failure) {
      putOff(claim, FailureCode.of(failure, FAILED));
      FatalErrors.rethrow(failure);
      return false;
    }
  }

  private void putOff(Claim claim, String code) {
    UUID id = claim.entry().id();
    int failures = claim.failures() + 1;
    boolean isParked = failures >= MAX_FAILURES;
    LOG.log(
        Level.WARNING,
        "{0}: telling {1} failed {2} times, with {3}{4}",
        claim.entry().consumer(),
        id,
        failures,
        code,
        isParked ? ", parked" : "");
    try {
      if (isParked) {
        change(claim.entry(), DeliveryState.PARKED, outbox -> outbox.park(claim, code));
      } else {
        Duration delay = backoff.after(failures);
        change(claim.entry(), DeliveryState.FAILING, outbox -> outbox.postpone(claim, delay, code));
      }
    } catch (Throwable unnoted) {
      LOG.log(
          Level.WARNING,
          "{0}: noting the failure of {1} failed with {2}; it is due again after its lease",
          claim.entry().consumer(),
          id,
          unnoted.getClass().getSimpleName());
      FatalErrors.rethrow(unnoted);
    }
  }
}
