package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.benchmarks.floor.FloorUsers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Prints where the time of a drain goes, in microseconds for a user: the library and the floor, in
 * turns.
 */
final class WhereDrainTimeGoes {

  private static final int USERS = 20_000;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 7;

  private final Variant ours;
  private final Variant floor;

  WhereDrainTimeGoes(Server server) {
    this.ours = new Variant(server, Work.OURS, TenantryUsers::new);
    this.floor = new Variant(server, Work.FLOOR, FloorUsers::new);
  }

  void print() {
    List<Variant> all = new ArrayList<>(List.of(ours, floor));
    run(all, WARM_UP);
    all.forEach(variant -> variant.time.clear());
    run(all, ROUNDS);
    TimeTable.print(
        "drain of " + Numbers.grouped(USERS) + ", two databases",
        ImmutableMap.of(Work.OURS, ours.time.micros(), Work.FLOOR, floor.time.micros()));
  }

  private static void run(List<Variant> all, int rounds) {
    for (int round = 0; round < rounds; round++) {
      all.forEach(Variant::round);
      Collections.rotate(all, 1);
    }
  }

  private static final class Variant {

    private final TimeSpent time = new TimeSpent();
    private final Draining draining;

    Variant(Server server, String name, Function<Databases, Writer> writers) {
      Databases plain =
          new Databases(
              server.newDatabase("drained_" + name + "_p"),
              server.newDatabase("drained_" + name + "_b"));
      Databases timed =
          new Databases(
              time.stopwatch().around(plain.platform()), time.stopwatch().around(plain.baas()));
      this.draining = new Draining(plain, writers.apply(timed), USERS);
    }

    void round() {
      draining.prepare();
      time.spend(USERS, draining::run);
    }
  }
}
