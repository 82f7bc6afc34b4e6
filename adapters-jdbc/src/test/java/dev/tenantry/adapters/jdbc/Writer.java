package dev.tenantry.adapters.jdbc;

import dev.tenantry.testkit.UserFixture;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;

/** A process that stores users until it is killed, and acknowledges each on its output. */
final class Writer {

  private Writer() {}

  /**
   * Takes the URL of a database, and whether its commits may be late: then the adapter's own care
   * is undone each time.
   */
  public static void main(String[] arguments) {
    DataSource dataSource = TestDatabase.pool(arguments[0], 2);
    boolean isDelayed = Boolean.parseBoolean(arguments[1]);
    JdbcPersistence persistence = JdbcPersistence.of(isDelayed ? delayed(dataSource) : dataSource);
    PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int number = 1; ; number++) {
      Work.insert(persistence, UserFixture.anActiveUser(number));
      output.println(number);
    }
  }

  private static DataSource delayed(DataSource target) {
    return Intercepted.dataSource(
        target,
        (connection, method, arguments) -> {
          if (method.equals("setAutoCommit")) {
            TestDatabase.run(target, "set write_delay 500");
          }
        });
  }
}
