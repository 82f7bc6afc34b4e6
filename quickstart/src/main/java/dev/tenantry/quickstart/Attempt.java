package dev.tenantry.quickstart;

import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;

/**
 * Something to try that the sync policy refuses.
 *
 * @param system where it is tried
 * @param operation the row of the policy's table that it falls under
 * @param entity on what it is tried
 * @param call how it reads in a program
 * @param action the call itself
 */
record Attempt(
    SystemOfRecord system, Operation operation, EntityType entity, String call, Runnable action) {

  /** Tries it, and tells what the library answered. */
  String answer() {
    try {
      action.run();
      return "was carried out, although the policy refuses it";
    } catch (TenantryException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
