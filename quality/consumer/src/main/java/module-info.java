/** Somebody else's program. */
module com.example.consumer {
  requires dev.tenantry.application;
  requires dev.tenantry.adapters.inmemory;
}
