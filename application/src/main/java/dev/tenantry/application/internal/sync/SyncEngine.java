package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.application.api.UserExplanation;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Brings the copies of two sides together that do not share their transactions. Thread-safe; several may work at once. */
public final class SyncEngine {

  private static final Logger LOG = System.getLogger(SyncEngine.class.getName());

  private final Kind<Tenant, TenantId> tenants;
  private final Kind<User, UserId> users;
  private final Backoff backoff;

  private SyncEngine(
      Kind<Tenant, TenantId> tenants, Kind<User, UserId> users, RandomGenerator random) {
    this.tenants = tenants;
    this.users = users;
    this.backoff = new Backoff(random);
  }

  /** Between two databases, or what may as well be two. */
  public static SyncEngine between(
      PlatformPersistence platform, BaasPersistence baas, Clock clock, RandomGenerator random) {
    return new SyncEngine(
        Kind.stored(
            EntityType.TENANT, platformTenants(platform, clock), baasTenants(baas, clock)),
        Kind.stored(EntityType.USER, platformUsers(platform, clock), baasUsers(baas, clock)),
        random);
  }

  /** Between a database and a BaaS that is none. */
  public static SyncEngine between(
      PlatformPersistence platform, RemoteBaas baas, Clock clock, RandomGenerator random) {
    return new SyncEngine(
        Kind.remote(
            EntityType.TENANT,
            platformTenants(platform, clock),
            states -> baas.exchange(SyncBatch.ofTenants(states)).tenants()),
        Kind.remote(
            EntityType.USER,
            platformUsers(platform, clock),
            states -> baas.exchange(SyncBatch.ofUsers(states)).users()),
        random);
  }

  /** Tenants go before users, so that nobody appears in a tenant that is not there yet. */
  public DrainReport drain() {
    DrainTally tally = new DrainTally();
    tenants.drain(backoff, tally);
    if (!tally.isUnreachable()) {
      users.drain(backoff, tally);
    }
    return tally.report();
  }

  /** Tries once what a transaction has just committed; what fails stays pending, and the caller never hears of it. */
  public void tryAtOnce(SystemOfRecord side, Touched touched) {
    try {
      if (side == SystemOfRecord.PLATFORM) {
        tenants.exchangeFromPlatform(touched.tenants());
        users.exchangeFromPlatform(touched.users());
      } else {
        tenants.exchangeFromBaas(touched.tenants());
        users.exchangeFromBaas(touched.users());
      }
    } catch (RuntimeException laterThen) {
      LOG.log(
          Level.INFO,
          "{0}: exchange after commit failed with {1}; left to the next drain",
          side,
          laterThen.getClass().getSimpleName());
    }
  }

  /** Merges what a BaaS that is no database pushes in, and answers with the Platform's states. */
  public SyncBatch receive(SyncBatch states) {
    return new SyncBatch(
        ImmutableList.copyOf(tenants.platform().answer(states.tenants())),
        ImmutableList.copyOf(users.platform().answer(states.users())));
  }

  /** How the two copies of a user relate; empty if the Platform has no such user. */
  public Optional<UserExplanation> explain(UserId id) {
    return users.platform().load(id).map(copy -> explained(copy, baasCopy(id)));
  }

  private Optional<Replica<User>> baasCopy(UserId id) {
    return users.baas().flatMap(side -> side.load(id));
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
    List<Backlog> backlogs =
        Stream.concat(tenants.backlogs().stream(), users.backlogs().stream()).toList();
    Optional<Instant> oldest =
        backlogs.stream().flatMap(backlog -> backlog.oldest().stream()).min(Comparator.naturalOrder());
    return new SyncStatus(
        backlogs.stream().mapToLong(Backlog::pending).sum(),
        backlogs.stream().mapToLong(Backlog::parked).sum(),
        backlogs.stream().mapToLong(Backlog::halted).sum(),
        oldest,
        Stream.concat(
                tenants.stuck(SyncStatus.MAX_STUCK).stream(),
                users.stuck(SyncStatus.MAX_STUCK).stream())
            .collect(ImmutableList.toImmutableList()));
  }

  private static StoredSide<PlatformRepositories, User, UserId> platformUsers(
      PlatformPersistence platform, Clock clock) {
    return new StoredSide<>(
        SystemOfRecord.PLATFORM,
        platform.platformInBackground(),
        PlatformRepositories::users,
        PlatformRepositories::userQueue,
        UserFields.ID,
        clock);
  }

  private static StoredSide<PlatformRepositories, Tenant, TenantId> platformTenants(
      PlatformPersistence platform, Clock clock) {
    return new StoredSide<>(
        SystemOfRecord.PLATFORM,
        platform.platformInBackground(),
        PlatformRepositories::tenants,
        PlatformRepositories::tenantQueue,
        TenantFields.ID,
        clock);
  }

  private static StoredSide<BaasRepositories, User, UserId> baasUsers(
      BaasPersistence baas, Clock clock) {
    return new StoredSide<>(
        SystemOfRecord.BAAS,
        baas.baasInBackground(),
        BaasRepositories::users,
        BaasRepositories::userQueue,
        UserFields.ID,
        clock);
  }

  private static StoredSide<BaasRepositories, Tenant, TenantId> baasTenants(
      BaasPersistence baas, Clock clock) {
    return new StoredSide<>(
        SystemOfRecord.BAAS,
        baas.baasInBackground(),
        BaasRepositories::tenants,
        BaasRepositories::tenantQueue,
        TenantFields.ID,
        clock);
  }
}
