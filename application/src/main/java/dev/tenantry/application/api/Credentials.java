package dev.tenantry.application.api;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.Secret;
import java.util.Optional;

/**
 * Driving port: the users' passwords, so that a host can build its log-in on it.
 *
 * <p>Only salted, slow hashes are stored, on the Platform alone. Hashing takes a good part of a
 * second on purpose and happens outside of transactions. Thread-safe.
 */
public interface Credentials {

  /**
   * The active user who has this address and this password. Super admin only: a host asks before it
   * knows for whom it acts.
   *
   * <p>Empty alike for an address that nobody has, a user without a password, an inactive user and
   * a wrong password, and after the same work. A host limits how often it is asked.
   *
   * @throws NotAllowedException if the caller is a user
   */
  Optional<User> verifyPassword(String email, Secret password);

  /**
   * Replaces a user's password by whoever knows the current one: a user its own, a super admin
   * anybody's.
   *
   * @throws InvalidInputException with all that is wrong with the new password; or with {@code
   *     WRONG_PASSWORD}, if the current one is another or there is none
   * @throws NotAllowedException if the caller is another user
   * @throws NotFoundException if there is no such user in the caller's reach
   */
  void changePassword(UserId user, Secret currentPassword, Secret newPassword);

  /**
   * Gives a user a password, in place of one that may have been lost. Super admin only.
   *
   * @throws InvalidInputException with all that is wrong with the new password
   * @throws NotAllowedException if the caller is a user
   * @throws NotFoundException if there is no such user
   */
  void resetPassword(UserId user, Secret newPassword);
}
