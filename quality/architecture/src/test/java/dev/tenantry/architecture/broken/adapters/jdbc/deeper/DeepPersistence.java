package dev.tenantry.architecture.broken.adapters.jdbc.deeper;

/** Breaks a rule on purpose: an entry point below the adapter's package. */
public final class DeepPersistence {}
