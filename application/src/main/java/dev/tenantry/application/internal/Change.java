package dev.tenantry.application.internal;

import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/**
 * A transaction in which one side is changed.
 *
 * @param stored what that side stores
 * @param users its users, written through to the other side
 * @param tenants its tenants, written through to the other side
 */
record Change<R>(
    R stored, SyncedRepository<User, UserId> users, SyncedRepository<Tenant, TenantId> tenants) {}
