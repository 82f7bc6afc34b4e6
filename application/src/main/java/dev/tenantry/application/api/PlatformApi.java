package dev.tenantry.application.api;

/**
 * Everything that one caller can do on the Platform. Thread-safe; a host's class can depend on the
 * one port it needs instead.
 */
public interface PlatformApi
    extends PlatformUsers, PlatformTenants, PlatformRoles, PlatformInvites, Credentials {}
