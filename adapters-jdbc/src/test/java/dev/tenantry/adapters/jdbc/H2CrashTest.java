package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whether an H2 file keeps what was acknowledged when its process is killed. */
class H2CrashTest {

  private static final int ENOUGH = 100;

  @Test
  void losesNothingThatWasAcknowledged() {
    Outcome outcome = killed(false);

    assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(outcome.stored()).isGreaterThanOrEqualTo(outcome.acknowledged());
  }

  @Test
  void wouldLoseWhatWasAcknowledgedIfTheAdapterLeftH2ToItself() {
    Outcome outcome = killed(true);

    assertThat(outcome.stored()).isLessThan(outcome.acknowledged());
  }

  private record Outcome(long acknowledged, long stored) {}

  private static Outcome killed(boolean isDelayed) {
    Path folder = TestDatabases.temporaryFolder();
    String url = "jdbc:h2:file:" + folder.resolve("crash");
    try (HikariDataSource before = TestDatabase.pool(url, 1)) {
      TestDatabase.createTables(before, JdbcSchema.DEFAULT_PREFIX);
    }
    long acknowledged = acknowledgedUntilKilled(url, isDelayed);
    try (HikariDataSource after = TestDatabase.pool(url, 1)) {
      return new Outcome(acknowledged, Work.count(JdbcPersistence.of(after)));
    }
  }

  private static long acknowledgedUntilKilled(String url, boolean isDelayed) {
    try {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  url,
                  String.valueOf(isDelayed))
              .redirectError(Redirect.INHERIT)
              .start();
      try (BufferedReader output = writer.inputReader()) {
        return lastOf(output, writer);
      } finally {
        writer.destroyForcibly().waitFor();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /**
   * Kills the writer once it has acknowledged enough, and reads what it acknowledged until then.
   */
  private static long lastOf(BufferedReader output, Process writer) throws IOException {
    long last = 0;
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      last = Long.parseLong(line);
      if (last == ENOUGH) {
        kill(writer);
      }
    }
    return last;
  }

  /**
   * The stream of its output would be closed by {@link Process#destroyForcibly}, and what it still
   * holds lost.
   */
  private static void kill(Process writer) {
    writer.toHandle().destroyForcibly();
  }
}
