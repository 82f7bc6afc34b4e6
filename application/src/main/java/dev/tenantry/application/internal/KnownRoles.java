package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.value.RoleKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the role keys of a command into roles that exist: an unknown one is an error, never a new
 * role.
 */
final class KnownRoles {

  private KnownRoles() {}

  static ImmutableSortedSet<RoleKey> require(
      RoleRepository roles, String path, List<String> typed) {
    if (typed.isEmpty()) {
      return ImmutableSortedSet.of();
    }
    ImmutableSet<RoleKey> known = roles.all().stream().map(Role::key).collect(toImmutableSet());
    List<Violation> violations = new ArrayList<>();
    ImmutableSortedSet.Builder<RoleKey> keys = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < typed.size(); i++) {
      RoleKey key = RoleKey.parse(typed.get(i));
      keys.add(key);
      if (!known.contains(key)) {
        violations.add(
            new Violation(
                path + "[" + i + "]",
                "UNKNOWN_ROLE",
                "is no role; create it first, or correct it"));
      }
    }
    if (!violations.isEmpty()) {
      throw InvalidInputException.ofAll(violations);
    }
    return keys.build();
  }
}
