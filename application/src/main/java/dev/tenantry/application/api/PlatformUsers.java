package dev.tenantry.application.api;

import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/**
 * Driving port: users as the Platform has them.
 *
 * <p>Everything here acts for the caller that it was made for. A super admin sees all users; a user
 * sees those of the own tenant, or only itself where it belongs to none; what lies outside is
 * answered as not found. Thread-safe.
 */
public interface PlatformUsers {

  /**
   * Creates a user on the Platform, and so also on the BaaS. Super admin only.
   *
   * @return the new user with its id, for the host to store
   * @throws InvalidInputException with all that is wrong with the command, an unknown tenant or
   *     role included
   * @throws ConflictException if the e-mail address or the reference belongs to another user;
   *     nothing was created
   * @throws NotAllowedException if the caller is a user
   */
  User createUser(CreateUser command);

  /**
   * Changes the fields that the patch names, and so also those of the BaaS's copy; all others stay.
   *
   * <p>A user is deactivated by {@code UserPatch.set(UserFields.ACTIVE, false)}; doing so again
   * changes nothing. A super admin may patch every patchable field, a user only its own profile.
   *
   * @return the user as it is now
   * @throws InvalidInputException with all that is wrong with the patch; with {@code
   *     UNKNOWN_TENANT}; or with {@code LAST_OWNER}, if a tenant would lose its last active owner
   * @throws OperationNotSupportedException if the patch names a field that cannot be changed here;
   *     it says where instead
   * @throws ConflictException if the e-mail address belongs to another user
   * @throws NotAllowedException if the caller is a user and the patch is not of its own profile
   * @throws NotFoundException if there is no such user in the caller's reach
   */
  User updateUser(UserId id, Patch<User> patch);

  /**
   * Refuses: users are never deleted; set the user inactive instead.
   *
   * @throws OperationNotSupportedException always
   */
  void deleteUser(UserId id);

  /**
   * The user with this id.
   *
   * @throws NotFoundException if there is none in the caller's reach
   */
  User user(UserId id);

  /** A page of the users in the caller's reach that satisfy the query, inactive ones included. */
  Page<User> users(Query<User> query);
}
