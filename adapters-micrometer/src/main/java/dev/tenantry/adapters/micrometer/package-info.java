/**
 * Metrics on Micrometer: {@link dev.tenantry.adapters.micrometer.MicrometerListener} for use cases,
 * {@link dev.tenantry.adapters.micrometer.SyncMetrics} for what waits.
 */
@NullMarked
package dev.tenantry.adapters.micrometer;

import org.jspecify.annotations.NullMarked;
