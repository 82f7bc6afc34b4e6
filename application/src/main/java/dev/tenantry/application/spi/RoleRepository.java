package dev.tenantry.application.spi;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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

  /**
   * Every role, in the order of their keys by code point, and locked until the transaction ends.
   *
   * <p>Meanwhile nobody else locks or changes one of them, and nobody {@linkplain #hold holds} one
   * or gives one to a user: whoever tries waits, and fails with {@link StaleDataException} if the
   * role is gone then. Whatever else a transaction locks, it locks before.
   */
  ImmutableList<Role> lockAll();

  /**
   * Keeps the roles with these keys until the transaction ends: nobody else locks, changes or
   * deletes one of them meanwhile. For whoever is about to store something that grants them.
   *
   * @throws StaleDataException if there is no role with one of the keys
   */
  void hold(Set<RoleKey> keys);

  /**
   * Replaces a role that this transaction has locked; its id and its key stay as they are.
   *
   * @throws StaleDataException if there is no role with this id
   */
  void update(Role changed);

  /**
   * Whether a user has the role, active or not, or an invitation grants it that is pending now; one
   * whose term is over now does not count, whatever is stored of it.
   */
  boolean isInUse(RoleKey key, Instant now);

  /** Deletes a role that this transaction has locked; does nothing where there is none. */
  void delete(RoleId id);
}
