package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;

/**
 * What a transaction has changed and noted as sent, to be sent once it is committed.
 *
 * @param tenants the tenants' states
 * @param users the users' states
 */
public record Sent(
    ImmutableList<ReplicaState<Tenant>> tenants, ImmutableList<ReplicaState<User>> users) {}
