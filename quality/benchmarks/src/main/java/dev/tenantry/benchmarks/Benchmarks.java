package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The runner: {@code [--short] [--results=FILE] [--only=TEXT]}.
 *
 * <p>Prints one JSON line for each result, and puts it into the file of results in place of an
 * older one.
 */
public final class Benchmarks {

  private static final int CHECKED = 30;
  private static final int INVITED = 1_000;

  private static final String MEMORY = "memory";
  private static final String COLD = "cold start";
  private static final String ONE = "one database";
  private static final String TWO = "two databases";
  private static final String DRAIN = "drain";
  private static final String INVITES = "invites";
  private static final String READ = "read";
  private static final String GROWTH = "growth";

  /** Not a result, and so asked for by its name alone. */
  private static final String WHERE = "where";

  private final Scale scale;
  private final String only;
  private final Results results;

  private Benchmarks(Scale scale, String only, Results results) {
    this.scale = scale;
    this.only = only;
    this.results = results;
  }

  public static void main(String[] arguments) {
    Scale scale = List.of(arguments).contains("--short") ? Scale.shortRun() : Scale.fullRun();
    Path file = Path.of(option(arguments, "results", "results.jsonl"));
    new Benchmarks(scale, option(arguments, "only", ""), new Results(file)).run();
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
    System.out.println(now());
    ImmutableMap<String, Runnable> alone =
        ImmutableMap.of(MEMORY, this::memory, COLD, this::coldStart);
    alone.forEach((part, measurement) -> runIfWanted(part, measurement));
    if (Stream.of(ONE, TWO, DRAIN, INVITES, READ, GROWTH).anyMatch(this::isWanted)) {
      try (Server server = Server.start()) {
        runIfWanted(ONE, () -> oneDatabase(server));
        runIfWanted(TWO, () -> twoDatabases(server));
        runIfWanted(DRAIN, () -> drain(server));
        runIfWanted(INVITES, () -> invites(server));
        runIfWanted(READ, () -> read(server));
        runIfWanted(GROWTH, () -> growth(server));
      }
    }
    if (!only.isEmpty() && isWanted(WHERE)) {
      try (Server server = Server.start()) {
        new WhereTimeGoes(server).print();
        new WhereDrainTimeGoes(server).print();
      }
    }
  }

  private void runIfWanted(String part, Runnable measurement) {
    if (isWanted(part)) {
      measurement.run();
    }
  }

  /** Whether the part with this name was asked for. */
  private boolean isWanted(String part) {
    return part.startsWith(only.toLowerCase(Locale.ROOT));
  }

  private void memory() {
    InMemory memory = new InMemory(scale.iterations(), this::now);
    results.add(memory.user(scale.inMemory()));
    results.add(memory.byReference(scale.inMemory()));
    results.add(memory.page(scale.inMemory()));
    results.add(memory.heap(scale.weighed()));
  }

  private void coldStart() {
    ColdStarts starts = new ColdStarts(scale.rounds().count(), this::now);
    starts.inMemory().forEach(results::add);
    starts.onH2().forEach(results::add);
  }

  private void oneDatabase(Server server) {
    ImmutableMap<String, Double> targets =
        ImmutableMap.of(Work.FLOOR, 0.85, Work.HIBERNATE, Work.AHEAD);
    try (Writes writes = Writes.inOneDatabase(server, 0)) {
      SameRows.check(writes, CHECKED);
      Rounds rounds = scale.writes();
      measure(rounds, writes.create("createUser, one database", targets));
      measure(rounds, writes.update("updateUser at the Platform, one database", true, targets));
      measure(rounds, writes.update("updateUser at the BaaS, one database", false, targets));
    }
  }

  private void twoDatabases(Server server) {
    try (Writes writes = Writes.inTwoDatabases(server, "two")) {
      SameRows.check(writes, CHECKED);
      measure(
          scale.writes(),
          writes.create(
              "createUser, two databases", ImmutableMap.of(Work.FLOOR, 0.75, Work.OUTBOX, 2.0)));
    }
  }

  private void drain(Server server) {
    try (Writes writes = Writes.inTwoDatabases(server, "drain")) {
      SameRows.check(writes, CHECKED);
      measure(
          scale.drains(),
          writes.drain(
              "drain of " + Numbers.grouped(scale.drained()) + " pending users, two databases",
              scale.drained(),
              ImmutableMap.of(Work.FLOOR, 0.70, Work.OUTBOX, 5.0)));
      SameRows.requireSame(writes);
    }
  }

  private void invites(Server server) {
    try (Invites invites = new Invites(server)) {
      invites.check(CHECKED);
      measure(scale.calls(), invites.send(INVITED));
      invites.requireSame();
    }
  }

  private void read(Server server) {
    try (Reads reads = new Reads(server, scale.seeded())) {
      reads.check();
      reads.all().forEach(work -> measure(scale.rounds(), work));
    }
  }

  private void growth(Server server) {
    try (Growth growth = new Growth(server, scale.sizes())) {
      growth.all().forEach(work -> measure(scale.rounds(), work));
    }
  }

  private void measure(Rounds how, Work work) {
    how.measure(work, this::now).forEach(results::add);
  }

  private Environment now() {
    return Environment.now(scale.mode());
  }
}
