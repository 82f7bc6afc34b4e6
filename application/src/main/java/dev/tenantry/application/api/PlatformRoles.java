package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;

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
   * The role with this id.
   *
   * @throws NotFoundException if there is none
   */
  Role role(RoleId id);

  /** All roles, in the order of their keys; {@code Owner} is there from the start. */
  ImmutableList<Role> roles();
}
