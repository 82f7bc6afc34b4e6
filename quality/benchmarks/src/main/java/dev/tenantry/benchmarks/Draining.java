package dev.tenantry.benchmarks;

import java.util.List;

/**
 * Drains so many users that were stored as pending before.
 *
 * @param databases where they are, as they are prepared and looked at
 * @param writer who drains them
 */
record Draining(Databases databases, Writer writer, int users) implements Operation {

  @Override
  public void prepare() {
    Seed.clear(databases.platform());
    Seed.clear(databases.baas());
    Seed.pending(databases.platform(), users);
    writer.beforeDrain(users);
    Sql.run(databases.platform(), "vacuum analyze tenantry_platform_users", "checkpoint");
  }

  @Override
  public void run() {
    writer.drain(users);
    String left = "select count(*) from tenantry_platform_users where not synced";
    if (!Sql.column(databases.platform(), left).equals(List.of("0"))) {
      throw new IllegalStateException("somebody is still pending");
    }
  }

  @Override
  public int units() {
    return users;
  }
}
