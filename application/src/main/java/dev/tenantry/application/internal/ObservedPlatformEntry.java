package dev.tenantry.application.internal;

import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.domain.user.UserId;

/** Hands out the Platform's use cases, seen by listeners. */
record ObservedPlatformEntry(
    Platform platform, PlatformApi asSuperAdmin, Onboarding asGuest, Operations operations)
    implements Platform {

  ObservedPlatformEntry(Platform platform, Operations operations) {
    this(
        platform,
        observed(platform.asSuperAdmin(), operations),
        new ObservedGuestCalls(platform.asGuest(), operations),
        operations);
  }

  @Override
  public PlatformApi asUser(UserId id) {
    return observed(platform.asUser(Operations.given("id", id)), operations);
  }

  private static PlatformApi observed(PlatformApi calls, Operations operations) {
    return new PlatformCalls(
        new ObservedUserCalls(calls, operations),
        new ObservedTenantCalls(calls, operations),
        new ObservedRoleCalls(calls, operations),
        new ObservedInviteCalls(calls, operations),
        new ObservedCredentialCalls(calls, operations));
  }

  @Override
  public String toString() {
    return "Platform";
  }
}
