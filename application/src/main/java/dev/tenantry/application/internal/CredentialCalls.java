package dev.tenantry.application.internal;

import dev.tenantry.application.api.Credentials;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.Secret;
import java.util.Optional;

/** Passes the calls about passwords on to the handler that they belong to. */
interface CredentialCalls extends Credentials {

  Credentials forPasswords();

  @Override
  default Optional<User> verifyPassword(String email, Secret password) {
    return forPasswords().verifyPassword(email, password);
  }

  @Override
  default void changePassword(UserId user, Secret currentPassword, Secret newPassword) {
    forPasswords().changePassword(user, currentPassword, newPassword);
  }

  @Override
  default void resetPassword(UserId user, Secret newPassword) {
    forPasswords().resetPassword(user, newPassword);
  }
}
