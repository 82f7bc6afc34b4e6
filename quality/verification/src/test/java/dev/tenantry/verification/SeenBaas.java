package dev.tenantry.verification;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.BaasUserRepository;

/** The BaaS's repositories, some of which a test has changed. */
record SeenBaas(BaasUserRepository users, BaasTenantRepository tenants)
    implements BaasRepositories {}
