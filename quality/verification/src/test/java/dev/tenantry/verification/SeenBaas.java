package dev.tenantry.verification;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

/** The BaaS's repositories, some of which a test has changed. */
record SeenBaas(
    BaasUserRepository users,
    BaasTenantRepository tenants,
    SyncQueue<UserId> userQueue,
    SyncQueue<TenantId> tenantQueue)
    implements BaasRepositories {}
