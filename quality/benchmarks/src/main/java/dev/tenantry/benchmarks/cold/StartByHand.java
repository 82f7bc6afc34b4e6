package dev.tenantry.benchmarks.cold;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * Plain JDBC on H2 behind a validator, until a user is created in the same rows; the argument is
 * the file with the statements that create the tables.
 */
public final class StartByHand {

  private StartByHand() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    try (HikariDataSource pool = Pool.with(Files.readString(Path.of(arguments[0])))) {
      create(pool);
      System.out.println(System.nanoTime() - start);
    }
  }

  static void create(DataSource database) {
    TypedUser.FIRST.requireValid();
    HandWritten.create(database, TypedUser.FIRST);
  }
}
