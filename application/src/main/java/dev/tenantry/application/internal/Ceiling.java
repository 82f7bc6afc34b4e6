package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.RoleKey;
import java.util.Collection;

/** Which roles there are, and which of them somebody may invite others into. */
final class Ceiling {

  private final ImmutableMap<RoleKey, Role> roles;

  Ceiling(RoleRepository stored) {
    this.roles = stored.all().stream().collect(toImmutableMap(Role::key, role -> role));
  }

  boolean areKnown(Collection<RoleKey> keys) {
    return roles.keySet().containsAll(keys);
  }

  /** Whether the user has, for each of the keys, a role that may invite it. */
  boolean mayGrant(Values<User> inviter, Collection<RoleKey> keys) {
    return keys.stream().allMatch(key -> mayGrant(inviter, key));
  }

  private boolean mayGrant(Values<User> inviter, RoleKey key) {
    return inviter.require(UserFields.ROLES).stream()
        .filter(roles::containsKey)
        .anyMatch(own -> role(own).mayInvite(key));
  }

  private Role role(RoleKey key) {
    Role role = roles.get(key);
    if (role == null) {
      throw new IllegalStateException("there is no role " + key);
    }
    return role;
  }
}
