package dev.tenantry.benchmarks;

import javax.sql.DataSource;

/** Where one of the compared keeps both sides: the same database twice, or two. */
public record Databases(DataSource platform, DataSource baas) {

  /** One that holds both. */
  public static Databases one(DataSource both) {
    return new Databases(both, both);
  }

  boolean isOne() {
    return platform.equals(baas);
  }
}
