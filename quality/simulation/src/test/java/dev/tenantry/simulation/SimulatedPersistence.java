package dev.tenantry.simulation;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.References;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import java.util.Collection;
import java.util.function.Consumer;

/** Both databases as one process reaches them. */
record SimulatedPersistence(
    Databases databases, Ledger ledger, Place place, Consumer<Collection<Replica<User>>> poison)
    implements PlatformPersistence, BaasPersistence {

  @Override
  public UnitOfWork<PlatformRepositories> platform() {
    return platform(true);
  }

  @Override
  public UnitOfWork<PlatformRepositories> platformInBackground() {
    return platform(false);
  }

  @Override
  public UnitOfWork<BaasRepositories> baas() {
    return baas(true);
  }

  @Override
  public UnitOfWork<BaasRepositories> baasInBackground() {
    return baas(false);
  }

  private UnitOfWork<PlatformRepositories> platform(boolean isForeground) {
    return new SimulatedUnit<>(
        SystemOfRecord.PLATFORM,
        databases::platform,
        ObservedPlatform::new,
        ledger,
        place,
        isForeground);
  }

  private UnitOfWork<BaasRepositories> baas(boolean isForeground) {
    return new SimulatedUnit<>(
        SystemOfRecord.BAAS,
        databases::baas,
        (stored, journal) -> new ObservedBaas(stored, journal, poison),
        ledger,
        place,
        isForeground);
  }

  private record ObservedPlatform(PlatformRepositories stored, Journal journal)
      implements PlatformRepositories {

    @Override
    public UserRepository users() {
      return new ObservedRepository.Users(stored.users(), journal, copies -> {});
    }

    @Override
    public TenantRepository tenants() {
      return new ObservedRepository.Tenants(stored.tenants(), journal);
    }

    @Override
    public RoleRepository roles() {
      return stored.roles();
    }

    @Override
    public PasswordRepository passwords() {
      return stored.passwords();
    }

    @Override
    public InviteRepository invites() {
      return stored.invites();
    }

    @Override
    public Outbox outbox() {
      return stored.outbox();
    }

    @Override
    public References missing(References named) {
      return stored.missing(named);
    }

    @Override
    public SyncQueue<UserId> userQueue() {
      return new ObservedQueue<>(stored.userQueue(), journal);
    }

    @Override
    public SyncQueue<TenantId> tenantQueue() {
      return new ObservedQueue<>(stored.tenantQueue(), journal);
    }
  }

  private record ObservedBaas(
      BaasRepositories stored, Journal journal, Consumer<Collection<Replica<User>>> poison)
      implements BaasRepositories {

    @Override
    public BaasUserRepository users() {
      return new ObservedRepository.Users(stored.users(), journal, poison);
    }

    @Override
    public BaasTenantRepository tenants() {
      return new ObservedRepository.Tenants(stored.tenants(), journal);
    }

    @Override
    public SyncQueue<UserId> userQueue() {
      return new ObservedQueue<>(stored.userQueue(), journal);
    }

    @Override
    public SyncQueue<TenantId> tenantQueue() {
      return new ObservedQueue<>(stored.tenantQueue(), journal);
    }
  }
}
