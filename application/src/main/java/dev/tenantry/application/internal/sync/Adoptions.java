package dev.tenantry.application.internal.sync;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.RoleKey;
import java.util.Optional;

/** What a user that the Platform is to take over from the BaaS must not lack. */
final class Adoptions {

  private Adoptions() {}

  static void check(PlatformRepositories stored, ReplicaState<User> baas) {
    Optional<TenantId> tenant = baas.values().find(UserFields.TENANT_ID);
    if (tenant.isPresent() && stored.tenants().loadAll(ImmutableList.of(tenant.get())).isEmpty()) {
      throw InvalidInputException.of(
          UserFields.TENANT_ID.name(), "UNKNOWN_TENANT", "is no tenant; adopt the tenant first");
    }
    ImmutableSet<RoleKey> known =
        stored.roles().all().stream().map(Role::key).collect(toImmutableSet());
    if (!known.containsAll(baas.values().find(UserFields.ROLES).orElse(ImmutableSortedSet.of()))) {
      throw InvalidInputException.of(
          UserFields.ROLES.name(), "UNKNOWN_ROLE", "name a role that is none; create it first");
    }
  }
}
