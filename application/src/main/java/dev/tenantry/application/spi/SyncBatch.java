package dev.tenantry.application.spi;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;

/**
 * Some states of tenants and users, all of one side.
 *
 * @param tenants the tenants' states
 * @param users the users' states
 */
public record SyncBatch(
    ImmutableList<ReplicaState<Tenant>> tenants, ImmutableList<ReplicaState<User>> users) {

  /** A batch of tenants alone. */
  public static SyncBatch ofTenants(Iterable<ReplicaState<Tenant>> states) {
    return new SyncBatch(ImmutableList.copyOf(states), ImmutableList.of());
  }

  /** A batch of users alone. */
  public static SyncBatch ofUsers(Iterable<ReplicaState<User>> states) {
    return new SyncBatch(ImmutableList.of(), ImmutableList.copyOf(states));
  }
}
