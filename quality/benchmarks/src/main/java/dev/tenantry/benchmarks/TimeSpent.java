package dev.tenantry.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** What one of the compared has spent its time on, by statement. For one thread. */
final class TimeSpent {

  /** What neither a connection nor a statement has taken; reading rows is part of it. */
  private static final String CODE = "its own code";

  private static final double NANOS_PER_MICRO = 1e3;

  private final Stopwatch stopwatch = new Stopwatch();
  private long nanos;
  private int units;

  /** Times what is sent to the databases. */
  Stopwatch stopwatch() {
    return stopwatch;
  }

  /** Does work that counts for so many. */
  void spend(int counted, Runnable work) {
    long start = System.nanoTime();
    work.run();
    nanos += System.nanoTime() - start;
    units += counted;
  }

  void clear() {
    stopwatch.clear();
    nanos = 0;
    units = 0;
  }

  /** Microseconds for one, by statement. */
  Map<String, Double> micros() {
    Map<String, Double> micros = new TreeMap<>();
    stopwatch.nanos().forEach((label, spent) -> micros.put(label, perUnit(spent)));
    micros.put(CODE, inCode());
    return micros;
  }

  /** Microseconds for one that neither a connection nor a statement has taken. */
  double inCode() {
    return perUnit(nanos - stopwatch.nanos().values().stream().mapToLong(each -> each).sum());
  }

  /** Kinds of statements, the commit among them. */
  int statements() {
    return stopwatch.nanos().size() - 1;
  }

  private double perUnit(long spent) {
    return spent / NANOS_PER_MICRO / units;
  }
}
