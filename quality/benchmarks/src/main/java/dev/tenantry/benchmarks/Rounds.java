package dev.tenantry.benchmarks;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures in turns: every round gives each of the compared the same time, in another order.
 *
 * @param slice of a round for each of the compared; they take turns within it, so that a moment in
 *     which the machine is busy meets all of them
 */
record Rounds(int warmUps, int count, Duration slice) {

  private static final int TURNS = 20;

  private static final double NANOS_PER_SECOND = 1e9;

  /** One result for each of the library's rivals. */
  ImmutableList<Result> measure(Work work, Supplier<Environment> environment) {
    ListMultimap<String, Double> rates = ArrayListMultimap.create();
    List<String> order = new ArrayList<>(work.operations().keySet());
    for (int round = -warmUps; round < count; round++) {
      Map<String, Tally> tallies = new HashMap<>();
      for (int turn = 0; turn < turns(work); turn++) {
        for (String variant : order) {
          run(operation(work, variant), tallies.computeIfAbsent(variant, key -> new Tally()));
        }
      }
      if (round >= 0) {
        tallies.forEach((variant, tally) -> rates.put(variant, tally.rate()));
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

  /** What is done once in a round has one turn. */
  private static int turns(Work work) {
    return work.operations().values().stream().allMatch(each -> each.units() == 1) ? TURNS : 1;
  }

  private void run(Operation operation, Tally tally) {
    operation.prepare();
    long turn = slice.toNanos() / TURNS;
    long start = System.nanoTime();
    long elapsed;
    do {
      operation.run();
      tally.units += operation.units();
      elapsed = System.nanoTime() - start;
    } while (operation.units() == 1 && elapsed < turn);
    tally.nanos += elapsed;
  }

  /** What one of the compared has done in a round. */
  private static final class Tally {

    private long units;
    private long nanos;

    double rate() {
      return units * NANOS_PER_SECOND / nanos;
    }
  }
}
