package dev.tenantry.verification;

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
    UserRepository users,
    TenantRepository tenants,
    RoleRepository roles,
    PasswordRepository passwords,
    SyncQueue<UserId> userQueue,
    SyncQueue<TenantId> tenantQueue)
    implements PlatformRepositories {

  static SeenPlatform of(PlatformRepositories real) {
    return new SeenPlatform(
        real.users(),
        real.tenants(),
        real.roles(),
        real.passwords(),
        real.userQueue(),
        real.tenantQueue());
  }

  SeenPlatform withUsers(UserRepository changed) {
    return new SeenPlatform(changed, tenants, roles, passwords, userQueue, tenantQueue);
  }

  SeenPlatform withTenants(TenantRepository changed) {
    return new SeenPlatform(users, changed, roles, passwords, userQueue, tenantQueue);
  }

  SeenPlatform withPasswords(PasswordRepository changed) {
    return new SeenPlatform(users, tenants, roles, changed, userQueue, tenantQueue);
  }
}
