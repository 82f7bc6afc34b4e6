package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Clock;

/** One side's copies of users and tenants. */
record SideTables(ReplicaTable<User> users, ReplicaTable<Tenant> tenants) {

  static SideTables ofPlatform() {
    return new SideTables(UserTable.onPlatform(), TenantTable.onPlatform());
  }

  static SideTables ofBaas() {
    return new SideTables(UserTable.atBaas(), TenantTable.atBaas());
  }

  View<User> userView() {
    return new View<>(
        ImmutableSet.of(UserFields.SYNCED),
        row -> row.replica().valuesWithSynced(),
        UserTable::reach);
  }

  View<Tenant> tenantView() {
    return new View<>(
        ImmutableSet.of(TenantFields.SYNCED, TenantFields.USER_COUNT),
        this::withUserCount,
        TenantTable::reach);
  }

  SyncQueue<UserId> userQueue(Clock clock, Transaction transaction) {
    return new InMemorySyncQueue<>(users, UserFields.ID, UserFields.UPDATED_AT, clock, transaction);
  }

  SyncQueue<TenantId> tenantQueue(Clock clock, Transaction transaction) {
    return new InMemorySyncQueue<>(
        tenants, TenantFields.ID, TenantFields.UPDATED_AT, clock, transaction);
  }

  /** Whether a user has the role. */
  boolean isGiven(RoleKey role) {
    return countOf(UserFields.ROLE_KEY.equalTo(role.value())) > 0;
  }

  private Values<Tenant> withUserCount(Row<Tenant> tenant) {
    TenantId id = tenant.values().require(TenantFields.ID);
    return tenant.replica().valuesWithSynced().with(TenantFields.USER_COUNT, usersOf(id));
  }

  private long usersOf(TenantId tenant) {
    return countOf(UserFields.TENANT_ID.equalTo(tenant));
  }

  /** An index by what is asked for knows how many it holds. */
  private long countOf(Condition<User> indexed) {
    return users.plan(ImmutableList.of(indexed)).candidates().estimate();
  }
}
