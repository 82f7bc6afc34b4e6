package dev.tenantry.benchmarks.cold;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.DatabaseEngine;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.application.api.Tenantry;
import javax.sql.DataSource;

/** The library on H2, until it has created a user. */
public final class StartOnH2 {

  private StartOnH2() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    try (HikariDataSource pool = Pool.with(JdbcSchema.ddl(DatabaseEngine.H2))) {
      create(pool);
      System.out.println(System.nanoTime() - start);
    }
  }

  static void create(DataSource database) {
    FirstUse.of(Tenantry.builder().persistence(JdbcPersistence.of(database)).build());
  }
}
