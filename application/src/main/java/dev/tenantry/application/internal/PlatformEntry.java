package dev.tenantry.application.internal;

import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.domain.user.UserId;

/** Hands out the Platform's use cases for a caller. */
record PlatformEntry(Core core, PlatformApi asSuperAdmin, Onboarding asGuest) implements Platform {

  PlatformEntry(Core core, TenantMode signUpMode) {
    this(
        core,
        PlatformCalls.of(core, new Caller.Admin(SuperAdmin.authority())),
        new OnboardingHandler(core, signUpMode));
  }

  @Override
  public PlatformApi asUser(UserId id) {
    return PlatformCalls.of(core, new Caller.Member(id));
  }

  @Override
  public String toString() {
    return "Platform";
  }
}
