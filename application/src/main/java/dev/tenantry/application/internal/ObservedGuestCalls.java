package dev.tenantry.application.internal;

import dev.tenantry.application.api.InviteCheck;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Secret;

/** The use cases of those who are no users yet, seen by listeners. */
record ObservedGuestCalls(Onboarding guest, Operations operations) implements Onboarding {

  private static final String PORT = Onboarding.class.getSimpleName();

  @Override
  public User signUp(SignUp command) {
    return operations.run(PORT, "signUp", () -> guest.signUp(command), command);
  }

  @Override
  public InviteCheck checkUserInviteToken(Secret token) {
    return operations.run(
        PORT, "checkUserInviteToken", () -> guest.checkUserInviteToken(token), token);
  }

  @Override
  public User acceptUserInvite(AcceptUserInvite command) {
    return operations.run(PORT, "acceptUserInvite", () -> guest.acceptUserInvite(command), command);
  }

  @Override
  public void declineUserInvite(Secret token) {
    operations.run(PORT, "declineUserInvite", () -> guest.declineUserInvite(token), token);
  }
}
