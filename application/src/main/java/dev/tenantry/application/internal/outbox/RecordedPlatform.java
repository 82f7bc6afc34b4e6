package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.References;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

/** What the Platform stores, within one transaction, of whose changes a recorder is told. */
record RecordedPlatform(PlatformRepositories stored, Recorder recorder)
    implements PlatformRepositories {

  @Override
  public UserRepository users() {
    return new RecordedUsers(stored.users(), recorder);
  }

  @Override
  public InviteRepository invites() {
    return new RecordedInvites(stored.invites(), recorder);
  }

  @Override
  public TenantRepository tenants() {
    return stored.tenants();
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
  public Outbox outbox() {
    return stored.outbox();
  }

  @Override
  public SyncQueue<UserId> userQueue() {
    return stored.userQueue();
  }

  @Override
  public SyncQueue<TenantId> tenantQueue() {
    return stored.tenantQueue();
  }

  @Override
  public References missing(References named) {
    return stored.missing(named);
  }
}
