package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableMap;

/**
 * Something to be done, and how each of the compared does it.
 *
 * @param name its name in the results
 * @param operations by the name of who does it, the library among them
 * @param targets the throughput that the library shall reach, as a share of each other's
 */
record Work(
    String name, ImmutableMap<String, Operation> operations, ImmutableMap<String, Double> targets) {

  /** The library itself. */
  static final String OURS = "tenantry";

  static final String FLOOR = "jdbc";
  static final String HIBERNATE = "hibernate";
  static final String OUTBOX = "hibernate+transaction-outbox";
  static final String SPRING = "spring-security";

  /** Faster, by whatever it is. */
  static final double AHEAD = 1.0;
}
