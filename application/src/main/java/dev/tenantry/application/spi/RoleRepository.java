package dev.tenantry.application.spi;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import java.util.Optional;

/**
 * Driven port: where the Platform keeps its roles. They are few, and the same for all tenants.
 *
 * <p>{@link Role#OWNER} is there from the start.
 */
public interface RoleRepository {

  /**
   * Stores a new role.
   *
   * @throws ConflictException if its id or its key is taken; it names the field
   */
  void insert(Role role);

  /** The role with this id, if there is one. */
  Optional<Role> find(RoleId id);

  /** Every role, in the order of their keys by code point. */
  ImmutableList<Role> all();
}
