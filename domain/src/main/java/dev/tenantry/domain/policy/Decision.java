package dev.tenantry.domain.policy;

import dev.tenantry.domain.error.OperationNotSupportedException;

/** What the {@link SyncPolicy} says about an operation on one side. Immutable and thread-safe. */
public sealed interface Decision permits Allowed, Refused {

  /** The system that was asked about. */
  SystemOfRecord system();

  /** The operation that was asked about. */
  Operation operation();

  /** The entity that was asked about. */
  EntityType entity();

  /** The decision in words, for a person who reads the policy as a table. */
  String sentence();

  /**
   * This decision, where it allows the operation.
   *
   * @throws OperationNotSupportedException where it refuses, with reason and remedy
   */
  Allowed orThrow();
}
