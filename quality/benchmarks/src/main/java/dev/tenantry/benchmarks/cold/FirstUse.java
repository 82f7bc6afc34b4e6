package dev.tenantry.benchmarks.cold;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.benchmarks.NewUser;

/** The first use case: a user with a role is created. */
final class FirstUse {

  /** Who is created. */
  static final NewUser USER = NewUser.numbered(1);

  private FirstUse() {}

  static void of(Tenantry tenantry) {
    tenantry
        .platform()
        .asSuperAdmin()
        .createUser(
            CreateUser.of(USER.email(), USER.reference())
                .withFirstName(USER.firstName())
                .withLastName(USER.lastName())
                .withPhone(NewUser.PHONE)
                .withLocale(NewUser.LOCALE)
                .withTimezone(NewUser.TIMEZONE)
                .withRoles(NewUser.ROLE));
  }
}
