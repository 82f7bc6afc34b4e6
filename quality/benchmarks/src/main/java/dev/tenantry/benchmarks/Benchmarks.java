package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The end-to-end runner: {@code [--short] [--results=FILE] [--only=TEXT]}.
 *
 * <p>Prints one JSON line for each result, and puts it into the file of results in place of an
 * older one.
 */
public final class Benchmarks {

  private static final int CHECKED = 30;

  private final String mode;
  private final String only;
  private final Results results;
  private final Rounds rounds;
  private final Rounds drains;
  private final int seeded;
  private final int drained;

  private Benchmarks(boolean isShort, String only, Results results) {
    this.mode = isShort ? "short" : "full";
    this.only = only;
    this.results = results;
    this.rounds = new Rounds(2, isShort ? 7 : 9, Duration.ofMillis(isShort ? 500 : 2_000));
    this.drains = new Rounds(1, 7, Duration.ZERO);
    this.seeded = isShort ? 100_000 : 1_000_000;
    this.drained = isShort ? 5_000 : 100_000;
  }

  public static void main(String[] arguments) {
    boolean isShort = List.of(arguments).contains("--short");
    Path file = Path.of(option(arguments, "results", "results.jsonl"));
    new Benchmarks(isShort, option(arguments, "only", ""), new Results(file)).run();
  }

  private static String option(String[] arguments, String name, String otherwise) {
    String prefix = "--" + name + "=";
    return List.of(arguments).stream()
        .filter(argument -> argument.startsWith(prefix))
        .map(argument -> argument.substring(prefix.length()))
        .findFirst()
        .orElse(otherwise);
  }

  private void run() {
    System.out.println(Environment.now(mode));
    try (Server server = Server.start()) {
      if (isWanted("one database")) {
        oneDatabase(server);
      }
      if (isWanted("two databases")) {
        twoDatabases(server);
      }
      if (isWanted("read")) {
        read(server);
      }
    }
  }

  /** Whether the part with this name was asked for. */
  private boolean isWanted(String part) {
    return part.contains(only.toLowerCase(Locale.ROOT));
  }

  private void oneDatabase(Server server) {
    ImmutableMap<String, Double> targets =
        ImmutableMap.of(Work.FLOOR, 0.85, Work.HIBERNATE, Work.AHEAD);
    try (Writes writes = Writes.inOneDatabase(server, 0)) {
      SameRows.check(writes, CHECKED);
      measure(rounds, writes.create("createUser, one database", targets));
      measure(rounds, writes.update("updateUser at the Platform, one database", true, targets));
      measure(rounds, writes.update("updateUser at the BaaS, one database", false, targets));
    }
  }

  private void twoDatabases(Server server) {
    try (Writes writes = Writes.inTwoDatabases(server)) {
      SameRows.check(writes, CHECKED);
      measure(
          rounds,
          writes.create(
              "createUser, two databases", ImmutableMap.of(Work.FLOOR, 0.75, Work.OUTBOX, 2.0)));
      measure(
          drains,
          writes.drain(
              "drain of pending users, two databases",
              drained,
              ImmutableMap.of(Work.FLOOR, 0.70, Work.OUTBOX, 5.0)));
      SameRows.requireSame(writes);
    }
  }

  private void read(Server server) {
    try (Reads reads = new Reads(server, seeded)) {
      reads.check();
      reads.all().forEach(work -> measure(rounds, work));
    }
  }

  private void measure(Rounds how, Work work) {
    ImmutableList<Result> measured = how.measure(work, () -> Environment.now(mode));
    measured.forEach(results::add);
  }
}
