package dev.tenantry.application.spi;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.RoleKey;
import java.util.Set;

/**
 * What a user names that has to be there: tenants by their ids, roles by their keys. Immutable.
 *
 * @param tenants any number, none included
 * @param roles any number, none included
 */
public record References(ImmutableSet<TenantId> tenants, ImmutableSet<RoleKey> roles) {

  /** The tenant and the roles of a user. */
  public static References of(Values<User> user) {
    return new References(
        tenantOf(user).tenants(),
        user.find(UserFields.ROLES).map(ImmutableSet::copyOf).orElse(ImmutableSet.of()));
  }

  /** The tenant of a user, and no role. */
  public static References tenantOf(Values<User> user) {
    return new References(
        user.find(UserFields.TENANT_ID).stream().collect(toImmutableSet()), ImmutableSet.of());
  }

  /** Those of them that these repositories do not have; a repository is asked only where needed. */
  public References missingFrom(TenantRepository tenantsThere, RoleRepository rolesThere) {
    Set<TenantId> foundTenants =
        tenants.isEmpty()
            ? tenants
            : tenantsThere.loadAll(tenants).stream()
                .map(copy -> copy.values().require(TenantFields.ID))
                .collect(toImmutableSet());
    Set<RoleKey> foundRoles =
        roles.isEmpty()
            ? roles
            : rolesThere.all().stream().map(Role::key).collect(toImmutableSet());
    return new References(
        Sets.difference(tenants, foundTenants).immutableCopy(),
        Sets.difference(roles, foundRoles).immutableCopy());
  }
}
