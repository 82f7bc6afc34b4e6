package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.benchmarks.floor.FloorUsers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Prints where the time of a drain goes, in microseconds for a user: the library and the floor, in
 * turns.
 */
final class WhereDrainTimeGoes {

  private static final int USERS = 20_000;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 7;
  private static final double NANOS_PER_MICRO = 1e3;

  private final Variant ours;
  private final Variant floor;

  WhereDrainTimeGoes(Server server) {
    this.ours = new Variant(server, Work.OURS, TenantryUsers::new);
    this.floor = new Variant(server, Work.FLOOR, FloorUsers::new);
  }

  void print() {
    List<Variant> all = new ArrayList<>(List.of(ours, floor));
    run(all, WARM_UP);
    all.forEach(Variant::clear);
    run(all, ROUNDS);
    TimeTable.print(
        "drain of " + Numbers.grouped(USERS) + ", two databases",
        ImmutableMap.of(Work.OURS, ours.micros(), "jdbc", floor.micros()));
  }

  private static void run(List<Variant> all, int rounds) {
    for (int round = 0; round < rounds; round++) {
      all.forEach(Variant::round);
      Collections.rotate(all, 1);
    }
  }

  private static final class Variant {

    private final Stopwatch stopwatch = new Stopwatch();
    private final Draining draining;
    private long nanos;
    private int drained;

    Variant(Server server, String name, Function<Databases, Writer> writers) {
      Databases plain =
          new Databases(
              server.newDatabase("drained_" + name + "_p"),
              server.newDatabase("drained_" + name + "_b"));
      Databases timed =
          new Databases(stopwatch.around(plain.platform()), stopwatch.around(plain.baas()));
      this.draining = new Draining(plain, writers.apply(timed), USERS);
    }

    void round() {
      draining.prepare();
      long start = System.nanoTime();
      draining.run();
      nanos += System.nanoTime() - start;
      drained += USERS;
    }

    void clear() {
      stopwatch.clear();
      nanos = 0;
      drained = 0;
    }

    Map<String, Double> micros() {
      Map<String, Double> micros = new TreeMap<>();
      stopwatch.nanos().forEach((label, spent) -> micros.put(label, perUser(spent)));
      double timed = micros.values().stream().mapToDouble(each -> each).sum();
      micros.put(TimeTable.CODE, perUser(nanos) - timed);
      return micros;
    }

    private double perUser(long spent) {
      return spent / NANOS_PER_MICRO / drained;
    }
  }
}
