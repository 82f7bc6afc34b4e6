package dev.tenantry.architecture.broken.adapters.jdbc;

/** Breaks a rule on purpose: an adapter shows more than its entry points. */
public final class PublicUserRepository {}
