package dev.tenantry.verification;

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

/** The Platform's repositories, some of which a test has changed. */
record SeenPlatform(
    PlatformRepositories real,
    UserRepository users,
    TenantRepository tenants,
    PasswordRepository passwords,
    InviteRepository invites,
    Outbox outbox)
    implements PlatformRepositories {

  static SeenPlatform of(PlatformRepositories real) {
    return new SeenPlatform(
        real, real.users(), real.tenants(), real.passwords(), real.invites(), real.outbox());
  }

  SeenPlatform withUsers(UserRepository changed) {
    return new SeenPlatform(real, changed, tenants, passwords, invites, outbox);
  }

  SeenPlatform withTenants(TenantRepository changed) {
    return new SeenPlatform(real, users, changed, passwords, invites, outbox);
  }

  SeenPlatform withPasswords(PasswordRepository changed) {
    return new SeenPlatform(real, users, tenants, changed, invites, outbox);
  }

  SeenPlatform withInvites(InviteRepository changed) {
    return new SeenPlatform(real, users, tenants, passwords, changed, outbox);
  }

  SeenPlatform withOutbox(Outbox changed) {
    return new SeenPlatform(real, users, tenants, passwords, invites, changed);
  }

  @Override
  public RoleRepository roles() {
    return real.roles();
  }

  @Override
  public References missing(References named) {
    return named.missingFrom(tenants, roles());
  }

  @Override
  public SyncQueue<UserId> userQueue() {
    return real.userQueue();
  }

  @Override
  public SyncQueue<TenantId> tenantQueue() {
    return real.tenantQueue();
  }
}
