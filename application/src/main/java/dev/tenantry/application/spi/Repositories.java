package dev.tenantry.application.spi;

/** What both systems store, within one transaction of the database that holds them both. */
public record Repositories(PlatformRepositories platform, BaasRepositories baas) {}
