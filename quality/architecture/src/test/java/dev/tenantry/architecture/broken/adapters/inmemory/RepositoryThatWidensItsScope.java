package dev.tenantry.architecture.broken.adapters.inmemory;

import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;

/** Breaks a rule on purpose: an adapter sees more than it was asked for. */
public final class RepositoryThatWidensItsScope {
  TenantScope everything() {
    return TenantScope.allFor(SuperAdmin.authority());
  }
}
