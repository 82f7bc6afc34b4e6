package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.benchmarks.Writer.Ids;
import dev.tenantry.benchmarks.floor.FloorUsers;
import dev.tenantry.benchmarks.hibernate.HibernateUsers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** The works that write, each of the compared on databases of its own. */
final class Writes implements AutoCloseable {

  /** Users that are updated in turn. */
  private static final int UPDATED = 500;

  /** Above every number that a seeded user has. */
  private static final long FIRST_NUMBER = 1_000_000_000L;

  private final Map<String, Writer> writers = new LinkedHashMap<>();
  private final Map<String, Databases> databases = new LinkedHashMap<>();
  private final AtomicLong numbers = new AtomicLong(FIRST_NUMBER);

  private Writes() {}

  /** One database for both sides, in which there are so many users already. */
  static Writes inOneDatabase(Server server, int users) {
    Writes writes = new Writes();
    for (String variant : List.of(Work.OURS, Work.FLOOR, Work.HIBERNATE)) {
      DataSource both = server.newDatabase("one_" + variant + "_" + users);
      Seed.synced(both, users);
      writes.databases.put(variant, Databases.one(both));
    }
    writes.writers.put(Work.OURS, new TenantryUsers(writes.at(Work.OURS)));
    writes.writers.put(Work.FLOOR, new FloorUsers(writes.at(Work.FLOOR)));
    writes.writers.put(Work.HIBERNATE, new HibernateUsers(writes.at(Work.HIBERNATE).platform()));
    return writes;
  }

  /** Two databases, empty. */
  static Writes inTwoDatabases(Server server, String purpose) {
    Writes writes = new Writes();
    for (String variant : List.of(Work.OURS, Work.FLOOR, Work.OUTBOX)) {
      String name = purpose + "_" + variant.replaceAll("[^a-z]", "_");
      writes.databases.put(
          variant, new Databases(server.newDatabase(name + "_p"), server.newDatabase(name + "_b")));
    }
    writes.writers.put(Work.OURS, new TenantryUsers(writes.at(Work.OURS)));
    writes.writers.put(Work.FLOOR, new FloorUsers(writes.at(Work.FLOOR)));
    writes.writers.put(Work.OUTBOX, ApartLoader.outboxUsers(writes.at(Work.OUTBOX)));
    return writes;
  }

  Databases at(String variant) {
    Databases found = databases.get(variant);
    if (found == null) {
      throw new IllegalArgumentException(variant);
    }
    return found;
  }

  Map<String, Databases> databases() {
    return databases;
  }

  Map<String, Writer> writers() {
    return writers;
  }

  Work create(String name, ImmutableMap<String, Double> targets) {
    return work(
        name,
        targets,
        (variant, writer) -> {
          return () -> writer.create(NewUser.numbered(numbers.incrementAndGet()));
        });
  }

  Work update(String name, boolean atPlatform, ImmutableMap<String, Double> targets) {
    return work(
        name,
        targets,
        (variant, writer) -> {
          List<Ids> created = new ArrayList<>();
          for (int i = 0; i < UPDATED; i++) {
            created.add(writer.create(NewUser.numbered(numbers.incrementAndGet())));
          }
          BiConsumer<Ids, String> change =
              atPlatform
                  ? (ids, first) -> writer.updateAtPlatform(ids.platform(), first)
                  : (ids, first) -> writer.updateAtBaas(ids.baas(), first);
          AtomicLong turn = new AtomicLong();
          return () -> {
            long now = turn.incrementAndGet();
            change.accept(created.get((int) (now % UPDATED)), "Changed" + now);
          };
        });
  }

  Work drain(String name, int users, ImmutableMap<String, Double> targets) {
    return work(name, targets, (variant, writer) -> new Draining(at(variant), writer, users));
  }

  private interface Does {
    Operation by(String variant, Writer writer);
  }

  private Work work(String name, ImmutableMap<String, Double> targets, Does does) {
    ImmutableMap.Builder<String, Operation> operations = ImmutableMap.builder();
    writers.forEach((variant, writer) -> operations.put(variant, does.by(variant, writer)));
    return new Work(name, operations.buildOrThrow(), targets);
  }

  @Override
  public void close() {
    writers.values().forEach(Writer::close);
  }
}
