package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;

/** What users and tenants begin with. */
record NewEntities(Core core) {

  /** An active user with these fields, as they were typed, and these roles. */
  Values<User> user(UserId id, Patch<User> typed, ImmutableSortedSet<RoleKey> roles) {
    Instant now = core.moments().now();
    Values<User> defaults =
        Values.of(UserFields.ALL)
            .set(UserFields.ID, id)
            .set(UserFields.BAAS_ID, new BaasUserId(core.ids().next()))
            .set(UserFields.ACTIVE, true)
            .set(UserFields.IS_OPTED_IN, false)
            .set(UserFields.ROLES, roles)
            .set(UserFields.CREATED_AT, now)
            .set(UserFields.UPDATED_AT, now)
            .build();
    return typed.normalisedForCreation().applyTo(defaults);
  }

  /** A tenant with these fields, as they were typed. */
  Values<Tenant> tenant(TenantId id, Patch<Tenant> typed) {
    Instant now = core.moments().now();
    Values<Tenant> defaults =
        Values.of(TenantFields.ALL)
            .set(TenantFields.ID, id)
            .set(TenantFields.IS_DEFAULT, id.equals(TenantId.DEFAULT))
            .set(TenantFields.CREATED_AT, now)
            .set(TenantFields.UPDATED_AT, now)
            .build();
    return typed.normalisedForCreation().applyTo(defaults);
  }
}
