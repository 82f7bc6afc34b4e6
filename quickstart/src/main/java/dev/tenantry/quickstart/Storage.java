package dev.tenantry.quickstart;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;

/**
 * Where a run keeps users and tenants, and the Tenantry that does.
 *
 * @param tenantry to work with
 * @param place where the data is, in words
 * @param release frees both
 */
record Storage(Tenantry tenantry, String place, Runnable release) implements AutoCloseable {

  /** Opens what the arguments ask for. */
  interface Opener {

    /** Opens it, for the caller to close. */
    Storage open(Arguments arguments) throws UnusableInputException;
  }

  /** In the memory of this process. */
  static Storage inMemory() {
    Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build();
    return new Storage(tenantry, "in memory, gone after this run", tenantry::close);
  }

  @Override
  public void close() {
    release.run();
  }
}
