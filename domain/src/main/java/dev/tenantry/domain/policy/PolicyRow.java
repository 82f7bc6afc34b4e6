package dev.tenantry.domain.policy;

/**
 * A row of the {@linkplain SyncPolicy#table() policy's table}.
 *
 * @param system where the operation is asked for
 * @param operation what is asked for
 */
public record PolicyRow(SystemOfRecord system, Operation operation) {}
