package dev.tenantry.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A BaaS that is no database, for tests of what a host makes of one: it keeps copies by the rules,
 * and can be down, slow, answer twice or late, and forget.
 *
 * <p>Thread-safe.
 */
public final class FakeBaas implements RemoteBaas {

  private final Clock clock;
  private final FakeCopies<Tenant, TenantId> tenants = new FakeCopies<>(TenantFields.ID);
  private final FakeCopies<User, UserId> users = new FakeCopies<>(UserFields.ID);
  private SyncBatch lastAnswer = new SyncBatch(ImmutableList.of(), ImmutableList.of());
  private Runnable meanwhile = () -> {};
  private boolean isDown;
  private boolean losesAnswers;
  private boolean hearsTwice;
  private boolean answersLate;
  private int exchanges;

  /** An empty one, which takes the times of its changes from this clock. */
  public FakeBaas(Clock clock) {
    this.clock = clock;
  }

  /** Whether nothing answers from now on. */
  public synchronized void down(boolean now) {
    isDown = now;
  }

  /** Whether from now on everything is done, and reported as having failed. */
  public synchronized void losingAnswers(boolean now) {
    losesAnswers = now;
  }

  /** Whether every message arrives twice from now on. */
  public synchronized void hearingTwice(boolean now) {
    hearsTwice = now;
  }

  /**
   * Whether from now on each exchange is answered with what should have answered the one before.
   */
  public synchronized void answeringLate(boolean now) {
    answersLate = now;
  }

  /** Does this during each exchange: a slow BaaS is one where a clock goes on meanwhile. */
  public synchronized void duringExchanges(Runnable whatHappensMeanwhile) {
    meanwhile = whatHappensMeanwhile;
  }

  /** Loses every copy, as a new and empty BaaS has none. */
  public synchronized void forget() {
    tenants.restore(ImmutableMap.of());
    users.restore(ImmutableMap.of());
  }

  /** What puts it back to where it is now, as a restored backup does. */
  public synchronized Runnable backup() {
    ImmutableMap<TenantId, Replica<Tenant>> oldTenants = tenants.all();
    ImmutableMap<UserId, Replica<User>> oldUsers = users.all();
    return () -> restore(oldTenants, oldUsers);
  }

  private synchronized void restore(
      ImmutableMap<TenantId, Replica<Tenant>> oldTenants,
      ImmutableMap<UserId, Replica<User>> oldUsers) {
    tenants.restore(oldTenants);
    users.restore(oldUsers);
  }

  /** How often it was called, the calls that failed included. */
  public synchronized int exchanges() {
    return exchanges;
  }

  /** The user as the BaaS has it; empty if it does not know the user. */
  public synchronized Optional<BaasUser> user(UserId id) {
    return users.find(id).map(copy -> BaasUser.of(copy.valuesWithSynced()));
  }

  /**
   * A change that somebody makes at the BaaS.
   *
   * @throws java.util.NoSuchElementException if it does not know the user
   */
  public synchronized void update(UserId id, Patch<User> patch) {
    users.put(users.find(id).orElseThrow().write(patch.normalised(), now()));
  }

  /** Pushes its own changes to the Platform, and merges the answer. */
  public void pushTo(Synchronization platform) {
    SyncBatch answer = platform.receive(pending());
    synchronized (this) {
      merge(answer);
    }
  }

  private synchronized SyncBatch pending() {
    return new SyncBatch(tenants.pending(), users.pending());
  }

  @Override
  public synchronized SyncBatch exchange(SyncBatch states) {
    exchanges++;
    meanwhile.run();
    if (isDown) {
      throw new PersistenceUnavailableException("the fake BaaS is down", null);
    }
    if (hearsTwice) {
      merge(states);
    }
    SyncBatch answer = merge(states);
    if (losesAnswers) {
      throw new PersistenceUnavailableException("the fake BaaS lost its answer", null);
    }
    SyncBatch late = lastAnswer;
    lastAnswer = answer;
    return answersLate ? late : answer;
  }

  private SyncBatch merge(SyncBatch states) {
    return new SyncBatch(
        tenants.merge(states.tenants(), now()), users.merge(states.users(), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
