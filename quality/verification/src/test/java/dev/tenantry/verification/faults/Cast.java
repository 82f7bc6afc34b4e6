package dev.tenantry.verification.faults;

import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;

/** Who is there before a use case runs. */
record Cast(Tenant acme, Tenant zenith, User owner, User anna, User bo, User cy) {

  static Cast enter(Tenantry tenantry) {
    PlatformApi platform = tenantry.platform().asSuperAdmin();
    platform.createRole(CreateRole.of("freelancer", "Freelancer"));
    Tenant acme = platform.createTenant(CreateTenant.named("Acme").withReference("acme"));
    Tenant zenith = platform.createTenant(CreateTenant.named("Zenith").withReference("zenith"));
    return new Cast(
        acme,
        zenith,
        platform.createUser(user("owner", acme).withRoles("Owner")),
        platform.createUser(user("anna", acme).withRoles("freelancer").withPassword("Pa55word!")),
        platform.createUser(user("bo", acme)),
        platform.createUser(user("cy", zenith)));
  }

  static CreateUser user(String name, Tenant tenant) {
    return CreateUser.of(name + "@example.com", name).withFirstName(name).inTenant(tenant.id());
  }
}
