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

/** One side's copies of users and tenants, and how queries over them are answered. */
record SideTables(
    ReplicaTable<User> users,
    Reader<User> userReader,
    ReplicaTable<Tenant> tenants,
    Reader<Tenant> tenantReader) {

  static SideTables ofPlatform() {
    return of(UserTable.onPlatform(), TenantTable.onPlatform());
  }

  static SideTables ofBaas() {
    return of(UserTable.atBaas(), TenantTable.atBaas());
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
    return countOf(users, UserFields.ROLE_KEY.equalTo(role.value())) > 0;
  }

  private static SideTables of(ReplicaTable<User> users, ReplicaTable<Tenant> tenants) {
    View<User> userView =
        new View<>(
            ImmutableSet.of(UserFields.SYNCED),
            row -> row.replica().valuesWithSynced(),
            UserTable::reach);
    View<Tenant> tenantView =
        new View<>(
            ImmutableSet.of(TenantFields.SYNCED, TenantFields.USER_COUNT),
            row -> withUserCount(row, users),
            TenantTable::reach);
    return new SideTables(
        users, new Reader<>(users, userView), tenants, new Reader<>(tenants, tenantView));
  }

  private static Values<Tenant> withUserCount(Row<Tenant> tenant, ReplicaTable<User> users) {
    TenantId id = tenant.values().require(TenantFields.ID);
    long count = countOf(users, UserFields.TENANT_ID.equalTo(id));
    return tenant.replica().valuesWithSynced().with(TenantFields.USER_COUNT, count);
  }

  /** An index by what is asked for knows how many it holds. */
  private static long countOf(ReplicaTable<User> users, Condition<User> indexed) {
    return users.plan(ImmutableList.of(indexed)).candidates().estimate();
  }
}
