package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.util.Optional;

/**
 * All tables, under their names with the prefix; the scripts beside this class create them.
 * Immutable.
 */
final class Tables {

  private static final UniqueKeys NO_KEYS = new UniqueKeys("", ImmutableMap.of());

  private final String prefix;
  private final ReplicaTable<User, UserId> platformUsers;
  private final ReplicaTable<Tenant, TenantId> platformTenants;
  private final ReplicaTable<User, UserId> baasUsers;
  private final ReplicaTable<Tenant, TenantId> baasTenants;
  private final InviteTable invites;
  private final UniqueKeys roleKeys;

  Tables(String prefix) {
    this.prefix = prefix;
    this.platformUsers =
        users(
            SystemOfRecord.PLATFORM,
            "platform_",
            Optional.of(roles()),
            keys("user", "platform_users", "email", "reference"));
    this.platformTenants =
        tenants(
            SystemOfRecord.PLATFORM, "platform_", keys("tenant", "platform_tenants", "reference"));
    this.baasUsers =
        users(SystemOfRecord.BAAS, "baas_", Optional.empty(), keys("user", "baas_users"));
    this.baasTenants = tenants(SystemOfRecord.BAAS, "baas_", keys("tenant", "baas_tenants"));
    this.invites =
        new InviteTable(
            prefix + "platform_invites", keys("invite", "platform_invites", "email", "token"));
    this.roleKeys = keys("role", "roles", "key");
  }

  ReplicaTable<User, UserId> platformUsers() {
    return platformUsers;
  }

  ReplicaTable<Tenant, TenantId> platformTenants() {
    return platformTenants;
  }

  ReplicaTable<User, UserId> baasUsers() {
    return baasUsers;
  }

  ReplicaTable<Tenant, TenantId> baasTenants() {
    return baasTenants;
  }

  InviteTable invites() {
    return invites;
  }

  String outbox() {
    return prefix + "outbox";
  }

  String platformUserRoles() {
    return prefix + "platform_user_roles";
  }

  String roles() {
    return prefix + "roles";
  }

  UniqueKeys roleKeys() {
    return roleKeys;
  }

  String passwords() {
    return prefix + "passwords";
  }

  /**
   * What a table needs to have.
   *
   * @param constraints the unique constraints whose names tell a field
   */
  record Needed(String name, ImmutableList<String> columns, ImmutableSet<String> constraints) {}

  /** Every table. */
  ImmutableList<Needed> needed() {
    ImmutableList.Builder<Needed> all = ImmutableList.builder();
    for (ReplicaTable<?, ?> table :
        ImmutableList.of(platformUsers, platformTenants, baasUsers, baasTenants)) {
      all.add(needed(table.layout().name(), table.columnNames(), table.layout().keys()));
      table
          .layout()
          .roleIndex()
          .ifPresent(index -> all.add(needed(index.name(), RoleIndexing.COLUMNS, NO_KEYS)));
    }
    all.add(needed(invites.name(), InviteTable.COLUMNS, invites.keys()));
    all.add(needed(outbox(), OutboxSql.COLUMNS, NO_KEYS));
    all.add(needed(roles(), JdbcRoleRepository.COLUMNS, roleKeys));
    return all.add(needed(passwords(), JdbcPasswordRepository.COLUMNS, NO_KEYS)).build();
  }

  private static Needed needed(String name, Iterable<String> columns, UniqueKeys keys) {
    return new Needed(name, ImmutableList.copyOf(columns), keys.fields().keySet());
  }

  private ReplicaTable<User, UserId> users(
      SystemOfRecord side, String ofSide, Optional<String> definitions, UniqueKeys keys) {
    return new ReplicaTable<>(
        new ReplicaTable.Layout<>(
            prefix + ofSide + "users",
            side,
            UserFields.ALL,
            UserFields.ID,
            UserFields.SYNCED,
            ImmutableMap.of(),
            Scope.USERS,
            keys,
            Optional.of(
                new RoleIndex<>(prefix + ofSide + "user_roles", UserFields.ROLES, definitions))));
  }

  private ReplicaTable<Tenant, TenantId> tenants(
      SystemOfRecord side, String ofSide, UniqueKeys keys) {
    String userCount =
        "(select count(*) from " + prefix + ofSide + "users u where u.tenant_id = t.id)";
    return new ReplicaTable<>(
        new ReplicaTable.Layout<>(
            prefix + ofSide + "tenants",
            side,
            TenantFields.ALL,
            TenantFields.ID,
            TenantFields.SYNCED,
            ImmutableMap.of(TenantFields.USER_COUNT, userCount),
            Scope.TENANTS,
            keys,
            Optional.empty()));
  }

  /**
   * Constraints are named {@code uq_}, their table and the field that they keep unique, so that a
   * violation tells the field.
   */
  private UniqueKeys keys(String entity, String table, String... fields) {
    ImmutableMap.Builder<String, String> byConstraint = ImmutableMap.builder();
    for (String field : fields) {
      byConstraint.put(prefix + "uq_" + table + "_" + field, field);
    }
    return new UniqueKeys(entity, byConstraint.build());
  }
}
