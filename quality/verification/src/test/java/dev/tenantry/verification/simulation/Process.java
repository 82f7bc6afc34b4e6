package dev.tenantry.verification.simulation;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.verification.sync.ManualExecutor;

/**
 * One of several processes that work on the same storage.
 *
 * @param tenantry the library as it is shipped
 * @param executor runs its worker, when somebody says so
 * @param place what may happen to its transactions
 */
record Process(Tenantry tenantry, ManualExecutor executor, Climate place) {}
