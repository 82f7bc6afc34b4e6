package dev.tenantry.verification;

import dev.tenantry.application.api.Onboarding;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Words to speak about how people come in. */
abstract class PeopleScenarios extends Scenarios {

  final Onboarding guest() {
    return tenantry.platform().asGuest();
  }

  final User member(Tenant tenant, String name, String... roles) {
    return create(named(name).inTenant(tenant.id()).withRoles(roles));
  }

  /** The time, as finely as it is kept. */
  final Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
