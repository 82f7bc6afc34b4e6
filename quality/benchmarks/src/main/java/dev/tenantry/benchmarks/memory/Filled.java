package dev.tenantry.benchmarks.memory;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;

/** The library in memory, filled with users that both sides have, by its own use case. */
final class Filled {

  private final PlatformApi platform;
  private final TenantId tenant;

  Filled() {
    Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build();
    this.platform = tenantry.platform().asSuperAdmin();
    this.tenant = platform.createTenant(CreateTenant.named("Everybody")).id();
  }

  PlatformApi platform() {
    return platform;
  }

  /** Creates the user with this number; no text of it is an object that another user has, too. */
  User create(int number) {
    NewUser user = NewUser.numbered(number);
    return platform.createUser(
        CreateUser.of(user.email(), user.reference())
            .withFirstName(user.firstName())
            .withLastName(user.lastName())
            .withPhone("+1555" + (1_000_000 + number))
            .withLocale(own(NewUser.LOCALE))
            .withTimezone(own(NewUser.TIMEZONE))
            .inTenant(tenant)
            .withRoles(own(NewUser.ROLE)));
  }

  /** The same text as a host reads it from each request. */
  private static String own(String text) {
    return String.valueOf(text.toCharArray());
  }
}
