package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.References;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.value.RoleKey;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Role keys that somebody typed: one that no role has is an error, never a new role. */
final class KnownRoles {

  private KnownRoles() {}

  /** The keys as a set; all of them are well formed. */
  static ImmutableSortedSet<RoleKey> keys(List<String> typed) {
    return typed.stream().map(RoleKey::parse).collect(toImmutableSortedSet(naturalOrder()));
  }

  /**
   * One violation under {@code path[index]} for each key that no role has; what is no key at all is
   * none of these.
   *
   * @param own a key that counts as known, since its role is being created
   */
  static ImmutableList<Violation> unknown(
      RoleRepository roles, String path, List<String> typed, RoleKey... own) {
    if (typed.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableSet<String> known =
        texts(Stream.concat(roles.all().stream().map(Role::key), Stream.of(own)));
    return violations(path, typed, key -> !known.contains(key));
  }

  /** The same, where it is known already which of the roles are missing. */
  static ImmutableList<Violation> unknown(References missing, String path, List<String> typed) {
    return violations(path, typed, texts(missing.roles().stream())::contains);
  }

  private static ImmutableSet<String> texts(Stream<RoleKey> keys) {
    return keys.map(RoleKey::value).collect(toImmutableSet());
  }

  private static ImmutableList<Violation> violations(
      String path, List<String> typed, Predicate<String> isUnknown) {
    ImmutableList.Builder<Violation> unknown = ImmutableList.builder();
    for (int i = 0; i < typed.size(); i++) {
      if (isUnknown.test(typed.get(i))) {
        unknown.add(
            new Violation(
                path + "[" + i + "]",
                "UNKNOWN_ROLE",
                "is no role; create it first, or correct it"));
      }
    }
    return unknown.build();
  }
}
