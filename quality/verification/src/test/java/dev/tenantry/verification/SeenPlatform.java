package dev.tenantry.verification;

import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.application.spi.PlatformRepositories;
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
    InviteRepository invites)
    implements PlatformRepositories {

  static SeenPlatform of(PlatformRepositories real) {
    return new SeenPlatform(real, real.users(), real.tenants(), real.passwords(), real.invites());
  }

  SeenPlatform withUsers(UserRepository changed) {
    return new SeenPlatform(real, changed, tenants, passwords, invites);
  }

  SeenPlatform withTenants(TenantRepository changed) {
    return new SeenPlatform(real, users, changed, passwords, invites);
  }

  SeenPlatform withPasswords(PasswordRepository changed) {
    return new SeenPlatform(real, users, tenants, changed, invites);
  }

  SeenPlatform withInvites(InviteRepository changed) {
    return new SeenPlatform(real, users, tenants, passwords, changed);
  }

  @Override
  public RoleRepository roles() {
    return real.roles();
  }

  @Override
  public Outbox outbox() {
    return real.outbox();
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
