package dev.tenantry.benchmarks.memory;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/**
 * Prints how many bytes of heap a user takes, both sides and all indexes together: what the heap
 * grows by when so many users more than there were are created, by so many.
 */
public final class UserHeap {

  private static final int COLLECTIONS = 3;

  private UserHeap() {}

  public static void main(String[] arguments) {
    int users = Integer.parseInt(arguments[0]);
    Filled filled = new Filled();
    try {
      create(filled, 1, users);
      long before = used();
      create(filled, users + 1, 2 * users);
      System.out.println((used() - before) / (double) users);
    } finally {
      Reference.reachabilityFence(filled);
    }
  }

  private static void create(Filled filled, int first, int last) {
    for (int number = first; number <= last; number++) {
      filled.create(number);
    }
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
