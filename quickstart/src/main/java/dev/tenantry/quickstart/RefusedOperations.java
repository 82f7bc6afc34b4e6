package dev.tenantry.quickstart;

import static dev.tenantry.domain.policy.EntityType.TENANT;
import static dev.tenantry.domain.policy.EntityType.USER;
import static dev.tenantry.domain.policy.Operation.CREATE;
import static dev.tenantry.domain.policy.Operation.DELETE;
import static dev.tenantry.domain.policy.Operation.UPDATE;
import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;
import static dev.tenantry.domain.policy.SystemOfRecord.PLATFORM;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that the sync policy refuses, to be tried on a user and a tenant that exist, if there
 * are any.
 */
final class RefusedOperations {

  /** Stands for a user or a tenant where there is none. */
  private static final UUID NOBODY = new UUID(0, 0);

  private static final CreateUser NEW_USER = CreateUser.of("new@example.com", "new");
  private static final CreateTenant NEW_TENANT = CreateTenant.named("New");

  private RefusedOperations() {}

  /** All attempts; the callers are super admins, who may do everything else. */
  static ImmutableList<Attempt> of(PlatformApi platform, BaasApi baas) {
    Optional<User> user = platform.users(UserQuery.all().limit(1)).data().stream().findFirst();
    Optional<Tenant> tenant =
        platform.tenants(TenantQuery.all().limit(1)).data().stream().findFirst();
    UserId userId = user.map(User::id).orElse(new UserId(NOBODY));
    BaasUserKey key = BaasUserKey.id(user.map(User::baasId).orElse(new BaasUserId(NOBODY)));
    TenantId tenantId = tenant.map(Tenant::id).orElse(new TenantId(NOBODY));
    return ImmutableList.<Attempt>builder()
        .addAll(onPlatform(platform, userId, tenantId))
        .addAll(onUsers(baas.users(), key))
        .addAll(onTenants(baas.tenants(), tenantId))
        .build();
  }

  private static List<Attempt> onPlatform(PlatformApi platform, UserId user, TenantId tenant) {
    return List.of(
        new Attempt(
            PLATFORM, DELETE, USER, "platform.deleteUser(id)", () -> platform.deleteUser(user)),
        new Attempt(
            PLATFORM,
            DELETE,
            TENANT,
            "platform.deleteTenant(id)",
            () -> platform.deleteTenant(tenant)));
  }

  private static List<Attempt> onUsers(BaasUsers users, BaasUserKey key) {
    var rename = UserPatch.set(UserFields.FIRST_NAME, "Francis");
    var forbidden = UserPatch.set(UserFields.EMAIL, "new@example.com");
    return List.of(
        user(CREATE, "create(user)", () -> users.create(NEW_USER)),
        user(CREATE, "createMany(users)", () -> users.createMany(List.of(NEW_USER))),
        user(CREATE, "upsert(key, user, patch)", () -> users.upsert(key, NEW_USER, rename)),
        user(UPDATE, "update(patch of email, key)", () -> users.update(forbidden, key)),
        user(DELETE, "delete(key)", () -> users.delete(key)),
        user(DELETE, "deleteMany(query)", () -> users.deleteMany(UserQuery.all())));
  }

  private static List<Attempt> onTenants(BaasTenants tenants, TenantId id) {
    var rename = TenantPatch.set(TenantFields.NAME, "New");
    var forbidden = TenantPatch.set(TenantFields.REFERENCE, "new");
    return List.of(
        tenant(CREATE, "create(tenant)", () -> tenants.create(NEW_TENANT)),
        tenant(CREATE, "createMany(tenants)", () -> tenants.createMany(List.of(NEW_TENANT))),
        tenant(CREATE, "upsert(id, tenant, patch)", () -> tenants.upsert(id, NEW_TENANT, rename)),
        tenant(UPDATE, "update(patch of reference, id)", () -> tenants.update(forbidden, id)),
        tenant(DELETE, "delete(id)", () -> tenants.delete(id)),
        tenant(DELETE, "deleteMany(query)", () -> tenants.deleteMany(TenantQuery.all())));
  }

  private static Attempt user(Operation operation, String call, Runnable action) {
    return new Attempt(BAAS, operation, USER, "baas.users()." + call, action);
  }

  private static Attempt tenant(Operation operation, String call, Runnable action) {
    return new Attempt(BAAS, operation, TENANT, "baas.tenants()." + call, action);
  }
}
