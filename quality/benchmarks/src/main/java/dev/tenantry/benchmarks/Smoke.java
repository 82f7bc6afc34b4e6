package dev.tenantry.benchmarks;

/** Seconds, no measurement: that everybody leaves the same rows and gives the same answers. */
final class Smoke {

  private static final int USERS = 12;
  private static final int SEEDED = 500;

  private Smoke() {}

  static void run() {
    try (Server server = Server.start()) {
      try (Writes writes = Writes.inOneDatabase(server, 0)) {
        SameRows.check(writes, USERS);
      }
      try (Writes writes = Writes.inTwoDatabases(server)) {
        SameRows.check(writes, USERS);
        Work drain = writes.drain("drain", USERS, com.google.common.collect.ImmutableMap.of());
        drain.operations().values().forEach(Operation::prepare);
        drain.operations().values().forEach(Operation::run);
        SameRows.requireSame(writes);
      }
      try (Reads reads = new Reads(server, SEEDED)) {
        reads.check();
      }
    }
  }

  public static void main(String[] arguments) {
    run();
  }
}
