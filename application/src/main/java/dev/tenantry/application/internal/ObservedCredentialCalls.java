package dev.tenantry.application.internal;

import dev.tenantry.application.api.Credentials;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.Secret;
import java.util.Optional;

/** The use cases of passwords, seen by listeners. */
record ObservedCredentialCalls(Credentials credentials, Operations operations)
    implements Credentials {

  private static final String PORT = Credentials.class.getSimpleName();

  @Override
  public Optional<User> verifyPassword(String email, Secret password) {
    return operations.run(
        PORT, "verifyPassword", () -> credentials.verifyPassword(email, password), email, password);
  }

  @Override
  public void changePassword(UserId user, Secret currentPassword, Secret newPassword) {
    operations.run(
        PORT,
        "changePassword",
        () -> credentials.changePassword(user, currentPassword, newPassword),
        user,
        currentPassword,
        newPassword);
  }

  @Override
  public void resetPassword(UserId user, Secret newPassword) {
    operations.run(
        PORT,
        "resetPassword",
        () -> credentials.resetPassword(user, newPassword),
        user,
        newPassword);
  }
}
