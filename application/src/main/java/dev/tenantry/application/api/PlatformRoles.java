package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.UpdateRole;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import java.util.Collection;

/**
 * Driving port: roles, which are the same for all tenants and stay on the Platform.
 *
 * <p>Everybody who may call may read them. Thread-safe.
 */
public interface PlatformRoles {

  /**
   * Creates a role. Super admin only.
   *
   * @throws InvalidInputException with all that is wrong with the command, an unknown role among
   *     those it may invite included, and a key that only letter case tells from {@code Owner}
   * @throws ConflictException if the key belongs to another role
   * @throws NotAllowedException if the caller is a user
   */
  Role createRole(CreateRole command);

  /**
   * Changes what the command names; the key is fixed. Super admin only.
   *
   * @return the role as it is now
   * @throws InvalidInputException with all that is wrong with the command, an unknown role among
   *     those it may invite included
   * @throws NotAllowedException if the caller is a user
   * @throws NotFoundException if there is no such role
   */
  Role updateRole(RoleId id, UpdateRole command);

  /**
   * Deletes a role that nobody uses; other roles may not invite it any more then. Super admin only.
   *
   * @throws InvalidInputException with {@code ROLE_IN_USE}, if a user has the role or a pending
   *     invitation grants it; or with {@code OWNER_STAYS}, if it is {@code Owner}
   * @throws NotAllowedException if the caller is a user
   * @throws NotFoundException if there is no such role
   */
  void deleteRole(RoleId id);

  /**
   * Gives a user roles, beside those it has, and so also the BaaS's copy. Super admin only.
   *
   * @param keys what the roles are known by; those that the user has already change nothing
   * @return the user as it is now
   * @throws InvalidInputException with each key that no role has
   * @throws NotAllowedException if the caller is a user
   * @throws NotFoundException if there is no such user
   */
  User assignRolesToUser(UserId id, Collection<String> keys);

  /**
   * Takes roles away from a user, and so also from the BaaS's copy. Super admin only.
   *
   * @param keys what the roles are known by; those that the user has not change nothing
   * @return the user as it is now
   * @throws InvalidInputException with each key that no role has; or with {@code LAST_OWNER}, if a
   *     tenant would lose its last active owner
   * @throws NotAllowedException if the caller is a user
   * @throws NotFoundException if there is no such user
   */
  User unassignRolesFromUser(UserId id, Collection<String> keys);

  /**
   * The role with this id.
   *
   * @throws NotFoundException if there is none
   */
  Role role(RoleId id);

  /** All roles, in the order of their keys; {@code Owner} is there from the start. */
  ImmutableList<Role> roles();
}
