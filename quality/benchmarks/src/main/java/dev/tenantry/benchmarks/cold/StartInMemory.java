package dev.tenantry.benchmarks.cold;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;

/** The library in memory, until it has created a user. */
public final class StartInMemory {

  private StartInMemory() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build();
    FirstUse.of(tenantry);
    System.out.println(System.nanoTime() - start);
  }
}
