package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

/**
 * What a transaction has changed.
 *
 * @param tenants the tenants
 * @param users the users
 */
public record Touched(ImmutableSet<TenantId> tenants, ImmutableSet<UserId> users) {}
