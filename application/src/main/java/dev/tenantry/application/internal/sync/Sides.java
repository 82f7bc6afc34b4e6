package dev.tenantry.application.internal.sync;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Says of both kinds where their copies are. */
final class Sides {

  private final Clock clock;

  Sides(Clock clock) {
    this.clock = clock;
  }

  Kind<Tenant, TenantId> tenants(PlatformPersistence platform, BaasPersistence baas) {
    StoredSide<?, Tenant, TenantId> stored =
        new StoredSide<>(
            SystemOfRecord.BAAS,
            baas.baasInBackground(),
            BaasRepositories::tenants,
            BaasRepositories::tenantQueue,
            TenantFields.ID,
            clock);
    return tenants(platform, stored, stored);
  }

  Kind<Tenant, TenantId> tenants(PlatformPersistence platform, RemoteBaas baas) {
    return tenants(
        platform,
        new RemoteSide<>(
            states -> baas.exchange(SyncBatch.ofTenants(states)).tenants(), TenantFields.ID),
        null);
  }

  Kind<User, UserId> users(PlatformPersistence platform, BaasPersistence baas) {
    StoredSide<?, User, UserId> stored =
        new StoredSide<>(
            SystemOfRecord.BAAS,
            baas.baasInBackground(),
            BaasRepositories::users,
            BaasRepositories::userQueue,
            UserFields.ID,
            clock);
    return users(platform, stored, stored);
  }

  Kind<User, UserId> users(PlatformPersistence platform, RemoteBaas baas) {
    return users(
        platform,
        new RemoteSide<>(states -> baas.exchange(SyncBatch.ofUsers(states)).users(), UserFields.ID),
        null);
  }

  private Kind<Tenant, TenantId> tenants(
      PlatformPersistence platform,
      Responder<Tenant> responder,
      @Nullable StoredSide<?, Tenant, TenantId> baas) {
    StoredSide<PlatformRepositories, Tenant, TenantId> own =
        new StoredSide<>(
            SystemOfRecord.PLATFORM,
            platform.platformInBackground(),
            PlatformRepositories::tenants,
            PlatformRepositories::tenantQueue,
            TenantFields.ID,
            clock);
    return new Kind<>(EntityType.TENANT, TenantQuery.all(), own, responder, baas);
  }

  private Kind<User, UserId> users(
      PlatformPersistence platform,
      Responder<User> responder,
      @Nullable StoredSide<?, User, UserId> baas) {
    StoredSide<PlatformRepositories, User, UserId> own =
        new StoredSide<>(
            SystemOfRecord.PLATFORM,
            platform.platformInBackground(),
            PlatformRepositories::users,
            PlatformRepositories::userQueue,
            UserFields.ID,
            clock);
    return new Kind<>(EntityType.USER, UserQuery.all(), own, responder, baas);
  }
}
