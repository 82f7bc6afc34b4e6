package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.benchmarks.Writer.Ids;
import dev.tenantry.benchmarks.floor.FloorUsers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Prints where the time of what is written into one database goes, in microseconds a call: the
 * library, the floor, and the floor resting for as long as the library's code takes more, because a
 * server that was left alone for longer is slower to answer.
 */
final class WhereTimeGoes {

  private static final int ROUNDS = 40;
  private static final int CALLS = 300;
  private static final int UPDATED = 500;
  private static final double NANOS_PER_MICRO = 1e3;

  private final AtomicLong numbers = new AtomicLong();
  private final Variant ours;
  private final Variant floor;
  private final Variant resting;

  WhereTimeGoes(Server server) {
    this.ours = new Variant(server, Work.OURS, TenantryUsers::new);
    this.floor = new Variant(server, Work.FLOOR, FloorUsers::new);
    this.resting = new Variant(server, "jdbc_resting", FloorUsers::new);
  }

  void print() {
    print(
        "createUser", (writer, ids) -> writer.create(NewUser.numbered(numbers.incrementAndGet())));
    print(
        "updateUser at the Platform",
        (writer, ids) -> writer.updateAtPlatform(ids.platform(), changed()));
    print("updateUser at the BaaS", (writer, ids) -> writer.updateAtBaas(ids.baas(), changed()));
  }

  private String changed() {
    return "Changed" + numbers.incrementAndGet();
  }

  private void print(String work, BiConsumer<Writer, Ids> call) {
    List<Variant> all = new ArrayList<>(List.of(ours, floor, resting));
    resting.time.stopwatch().restBeforeEach(0);
    run(all, call); // Until the code is compiled.
    run(all, call);
    double more = ours.time.inCode() - floor.time.inCode();
    resting
        .time
        .stopwatch()
        .restBeforeEach((long) (Math.max(0, more) * NANOS_PER_MICRO / floor.time.statements()));
    run(all, call);
    TimeTable.print(
        work,
        ImmutableMap.of(
            Work.OURS,
            ours.time.micros(),
            Work.FLOOR,
            floor.time.micros(),
            "jdbc, resting",
            resting.time.micros()));
  }

  /** In turns, each first in every third round. */
  private void run(List<Variant> all, BiConsumer<Writer, Ids> call) {
    all.forEach(variant -> variant.time.clear());
    for (int round = 0; round < ROUNDS; round++) {
      all.forEach(variant -> variant.round(call));
      Collections.rotate(all, 1);
    }
  }

  private final class Variant {

    private final TimeSpent time = new TimeSpent();
    private final Writer writer;
    private final List<Ids> users = new ArrayList<>();
    private int calls;

    Variant(Server server, String name, Function<Databases, Writer> writers) {
      DataSource database = server.newDatabase("where_" + name);
      Seed.synced(database, 0);
      this.writer = writers.apply(Databases.one(time.stopwatch().around(database)));
      for (int i = 0; i < UPDATED; i++) {
        users.add(writer.create(NewUser.numbered(numbers.incrementAndGet())));
      }
    }

    void round(BiConsumer<Writer, Ids> call) {
      time.spend(
          CALLS,
          () -> {
            for (int i = 0; i < CALLS; i++) {
              call.accept(writer, users.get(calls++ % UPDATED));
            }
          });
    }
  }
}
