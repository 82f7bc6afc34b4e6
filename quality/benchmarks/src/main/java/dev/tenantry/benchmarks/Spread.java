package dev.tenantry.benchmarks;

import java.util.Collection;
import java.util.List;

/** The middle of some measurements, and how far they lie apart. */
record Spread(double median, double min, double max) {

  static Spread of(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
