/** Persistence in memory, for tests and for programs that need nothing to outlive them. */
module dev.tenantry.adapters.inmemory {
  requires transitive dev.tenantry.application;

  exports dev.tenantry.adapters.inmemory;
}
