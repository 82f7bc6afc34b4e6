package dev.tenantry.quickstart;

import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.command.CreateRole;
import java.util.HashSet;
import java.util.Set;

/** The roles that a roster names, created where they do not exist. For one thread. */
final class RosterRoles {

  private final PlatformRoles platform;
  private final Set<String> known = new HashSet<>();

  RosterRoles(PlatformRoles platform) {
    this.platform = platform;
    platform.roles().forEach(role -> known.add(role.key().value()));
  }

  /** Sees to it that there is a role of this key. */
  void ensure(String key) {
    if (!known.contains(key)) {
      platform.createRole(CreateRole.of(key, key));
      known.add(key);
    }
  }
}
