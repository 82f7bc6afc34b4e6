package dev.tenantry.application.internal;

import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;

/** The use cases of those who are no users yet. */
final class OnboardingHandler implements Onboarding {

  private final Core core;
  private final SignUps signUps;

  OnboardingHandler(Core core, TenantMode mode) {
    this.core = core;
    this.signUps = new SignUps(core, mode);
  }

  @Override
  public User signUp(SignUp command) {
    core.policy().decide(SystemOfRecord.PLATFORM, Operation.CREATE, EntityType.USER).orThrow();
    return signUps.signUp(command);
  }
}
