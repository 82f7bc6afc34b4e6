package dev.tenantry.application.internal;

import dev.tenantry.application.api.InviteCheck;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Secret;

/** The use cases of those who are no users yet. */
final class OnboardingHandler implements Onboarding {

  private final Core core;
  private final SignUps signUps;
  private final InviteAnswers answers;

  OnboardingHandler(Core core, TenantMode mode) {
    this.core = core;
    this.signUps = new SignUps(core, mode);
    this.answers = new InviteAnswers(core);
  }

  @Override
  public User signUp(SignUp command) {
    requireCreation();
    return signUps.signUp(command);
  }

  @Override
  public InviteCheck checkUserInviteToken(Secret token) {
    return answers.check(token);
  }

  @Override
  public User acceptUserInvite(AcceptUserInvite command) {
    requireCreation();
    return answers.accept(command);
  }

  @Override
  public void declineUserInvite(Secret token) {
    answers.decline(token);
  }

  private void requireCreation() {
    core.policy().decide(SystemOfRecord.PLATFORM, Operation.CREATE, EntityType.USER).orThrow();
  }
}
