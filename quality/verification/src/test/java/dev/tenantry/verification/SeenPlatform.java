package dev.tenantry.verification;

import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.application.spi.UserRepository;

/** The Platform's repositories, some of which a test has changed. */
record SeenPlatform(
    UserRepository users,
    TenantRepository tenants,
    RoleRepository roles,
    PasswordRepository passwords)
    implements PlatformRepositories {

  static SeenPlatform of(PlatformRepositories real) {
    return new SeenPlatform(real.users(), real.tenants(), real.roles(), real.passwords());
  }

  SeenPlatform withUsers(UserRepository changed) {
    return new SeenPlatform(changed, tenants, roles, passwords);
  }

  SeenPlatform withTenants(TenantRepository changed) {
    return new SeenPlatform(users, changed, roles, passwords);
  }

  SeenPlatform withPasswords(PasswordRepository changed) {
    return new SeenPlatform(users, tenants, roles, changed);
  }
}
