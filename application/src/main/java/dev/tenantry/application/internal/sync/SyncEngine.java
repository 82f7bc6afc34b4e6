package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.ReconcileReport;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.UserExplanation;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.Drained;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Merge;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Brings the copies of two sides together that do not share their transactions. Thread-safe;
 * several may work at once.
 */
public final class SyncEngine {

  private static final Logger LOG = System.getLogger(SyncEngine.class.getName());

  private final Kind<Tenant, TenantId> tenants;
  private final Kind<User, UserId> users;
  private final Backoff backoff;
  private final Breaker breaker;
  private final Clock clock;
  private final Consumer<Drained> listener;

  private SyncEngine(
      Kind<Tenant, TenantId> tenants,
      Kind<User, UserId> users,
      Clock clock,
      Backoff backoff,
      Consumer<Drained> listener) {
    this.tenants = tenants;
    this.users = users;
    this.backoff = backoff;
    this.breaker = new Breaker(clock);
    this.clock = clock;
    this.listener = listener;
  }

  /** Between two databases, or what may as well be two. */
  public static SyncEngine between(
      PlatformPersistence platform,
      BaasPersistence baas,
      Clock clock,
      RandomGenerator random,
      Consumer<Drained> listener) {
    Sides sides = new Sides(clock);
    return new SyncEngine(
        sides.tenants(platform, baas),
        sides.users(platform, baas),
        clock,
        new Backoff(random),
        listener);
  }

  /** Between a database and a BaaS that is none. */
  public static SyncEngine between(
      PlatformPersistence platform,
      RemoteBaas baas,
      Clock clock,
      RandomGenerator random,
      Consumer<Drained> listener) {
    Sides sides = new Sides(clock);
    return new SyncEngine(
        sides.tenants(platform, baas),
        sides.users(platform, baas),
        clock,
        new Backoff(random),
        listener);
  }

  /** Tenants go before users, so that nobody appears in a tenant that is not there yet. */
  public DrainReport drain() {
    DrainTally tally = new DrainTally();
    try {
      tenants.drain(backoff, tally);
      if (!tally.isUnreachable()) {
        users.drain(backoff, tally);
      }
    } catch (PersistenceUnavailableException unreachable) {
      tally.unreachable();
    }
    noteReachability(tally);
    listener.accept(tally.drained());
    return tally.report();
  }

  /** Whether what is changed now is sent right after its commit, and left to no drain. */
  public boolean sendsAtOnce() {
    return !breaker.isOpen();
  }

  /**
   * Sends once what a transaction has committed and noted as sent; what fails stays pending, and
   * the caller never hears of it.
   */
  public void send(SystemOfRecord side, Sent sent) {
    tryOnce(
        side,
        () -> {
          tenants.send(side, sent.tenants());
          users.send(side, sent.users());
        });
  }

  private void tryOnce(SystemOfRecord side, Runnable exchange) {
    if (breaker.isOpen()) {
      return;
    }
    try {
      exchange.run();
    } catch (RuntimeException laterThen) {
      breaker.note(laterThen instanceof PersistenceUnavailableException);
      LOG.log(
          Level.INFO,
          "{0}: what changed waits for the next drain, its exchange failed with {1}",
          side,
          laterThen.getClass().getSimpleName());
    }
  }

  /** Merges what a BaaS that is no database pushes in, and answers with the Platform's states. */
  public SyncBatch receive(SyncBatch states) {
    return new SyncBatch(
        ImmutableList.copyOf(
            tenants.platform().answer(RemoteSide.accepted(states.tenants(), TenantFields.ID))),
        ImmutableList.copyOf(
            users.platform().answer(RemoteSide.accepted(states.users(), UserFields.ID))));
  }

  /** How the two copies of a user relate; empty if the Platform has no such user. */
  public Optional<UserExplanation> explain(UserId id) {
    requireStoredBaas("look into the service itself");
    return users
        .platform()
        .load(id)
        .map(copy -> explained(copy, users.storedBaas().flatMap(side -> side.load(id))));
  }

  private static UserExplanation explained(Replica<User> platform, Optional<Replica<User>> baas) {
    return new UserExplanation(
        baas.isPresent(),
        platform.isPending(),
        baas.map(Replica::isPending).orElse(false),
        platform.isHalted(),
        baas.map(copy -> Merge.differences(platform.state(), copy.state()))
            .orElse(ImmutableList.of()));
  }

  /** Lets everything that is parked be tried again. */
  public int unpark() {
    return tenants.unpark() + users.unpark();
  }

  /** What waits on either side. */
  public SyncStatus status() {
    StatusReport report = new StatusReport();
    report.add(tenants);
    report.add(users);
    return report.at(clock.instant());
  }

  /** Compares both sides, and brings them together where that is asked for. */
  public ReconcileReport reconcile(Reconcile how) {
    ReconcileTally tally = new ReconcileTally(how);
    if (how.isApplying()) {
      bringTogether(how, tally);
    } else {
      requireStoredBaas("use Reconcile.applying()");
      walk(how, tally);
    }
    return tally.report();
  }

  private void bringTogether(Reconcile how, ReconcileTally tally) {
    try {
      unpark();
      walk(how, tally);
    } catch (PersistenceUnavailableException unreachable) {
      tally.drained().unreachable();
    }
    noteReachability(tally.drained());
  }

  private void walk(Reconcile how, ReconcileTally tally) {
    new Reconciliation<>(tenants, how, backoff, tally).run();
    new Reconciliation<>(users, how, backoff, tally).run();
  }

  private void requireStoredBaas(String remedy) {
    if (users.storedBaas().isEmpty()) {
      throw new IllegalStateException(
          "a remote BaaS shows what it has in an exchange alone, so that nothing can be compared"
              + " without one; "
              + remedy);
    }
  }

  /** Does what an operator decided about a tenant, and answers whether anything was to decide. */
  public boolean resolve(TenantId id, SystemOfRecord stands) {
    boolean isDone = new Operator<>(tenants, null, (stored, baas) -> {}).resolve(id, stands);
    tryOnce(SystemOfRecord.PLATFORM, () -> tenants.exchange(id));
    return isDone;
  }

  /** Does what an operator decided about a user, and answers whether anything was to decide. */
  public boolean resolve(UserId id, SystemOfRecord stands) {
    boolean isDone = new Operator<>(users, UserFields.ACTIVE, Adoptions::check).resolve(id, stands);
    tryOnce(SystemOfRecord.PLATFORM, () -> users.exchange(id));
    return isDone;
  }

  private void noteReachability(DrainTally tally) {
    breaker.note(tally.isUnreachable());
    if (tally.isUnreachable()) {
      LOG.log(Level.WARNING, "a side cannot be reached; what is left waits for the next drain");
    }
  }
}
