package dev.tenantry.simulation;

import dev.tenantry.application.api.Tenantry;

/**
 * One of several processes that work on the same storage.
 *
 * @param tenantry the library as it is shipped
 * @param place what may happen to its transactions
 */
record Process(Tenantry tenantry, Climate place) {}
