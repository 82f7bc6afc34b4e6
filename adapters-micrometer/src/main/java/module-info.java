/** Metrics of use cases and of the sync, on Micrometer. */
@SuppressWarnings({
  "requires-automatic",
  "requires-transitive-automatic"
}) // Micrometer brings no descriptor.
module dev.tenantry.adapters.micrometer {
  requires transitive dev.tenantry.application;
  requires transitive micrometer.core;

  exports dev.tenantry.adapters.micrometer;
}
