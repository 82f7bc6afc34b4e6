package dev.tenantry.benchmarks;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Measures in turns: every round gives each of the compared the same time, in another order. */
record Rounds(int warmUps, int count, Duration slice) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** One result for each of the library's rivals. */
  ImmutableList<Result> measure(Work work, Supplier<Environment> environment) {
    ListMultimap<String, Double> rates = ArrayListMultimap.create();
    List<String> order = new ArrayList<>(work.operations().keySet());
    for (int round = -warmUps; round < count; round++) {
      for (String variant : order) {
        double rate = rate(operation(work, variant));
        if (round >= 0) {
          rates.put(variant, rate);
        }
      }
      Collections.rotate(order, 1);
    }
    ImmutableList.Builder<Result> results = ImmutableList.builder();
    for (String rival : work.operations().keySet()) {
      if (!rival.equals(Work.OURS)) {
        results.add(
            Result.of(
                work.name(),
                rival,
                work.targets().getOrDefault(rival, Work.AHEAD),
                rates.get(Work.OURS),
                rates.get(rival),
                environment.get()));
      }
    }
    return results.build();
  }

  private static Operation operation(Work work, String variant) {
    Operation operation = work.operations().get(variant);
    if (operation == null) {
      throw new IllegalArgumentException(variant + " does not do " + work.name());
    }
    return operation;
  }

  private double rate(Operation operation) {
    operation.prepare();
    long units = 0;
    long start = System.nanoTime();
    long elapsed;
    do {
      operation.run();
      units += operation.units();
      elapsed = System.nanoTime() - start;
    } while (operation.units() == 1 && elapsed < slice.toNanos());
    return units * NANOS_PER_SECOND / elapsed;
  }
}
