package dev.tenantry.faults;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.tenantry.adapters.jdbc.DatabaseEngine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that can be stopped at once and started again on what it then holds. */
final class Server implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final Path folder;
  private EmbeddedPostgres running;

  private Server(Path folder, EmbeddedPostgres running) {
    this.folder = folder;
    this.running = running;
  }

  static Server start() {
    try {
      Path folder = Files.createTempDirectory("tenantry-kills");
      return new Server(folder, started(folder, 0));
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL did not start", failure);
    }
  }

  private static EmbeddedPostgres started(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(Duration.ofMinutes(1))
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setPort(port)
        .start();
  }

  String url() {
    return running.getJdbcUrl("postgres", "postgres");
  }

  StoredDatabase database() {
    return StoredDatabase.at(url(), DatabaseEngine.POSTGRESQL);
  }

  /** Stops without letting anybody finish, and recovers from the log. */
  void crashAndRecover() throws IOException {
    ProcessHandle postmaster = postmaster();
    new ProcessBuilder("kill", "-QUIT", String.valueOf(postmaster.pid())).start();
    try {
      postmaster.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException stuck) {
      throw new AssertionError("the server did not stop", stuck);
    }
    int port = running.getPort();
    running.close();
    running = started(folder, port);
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    running.close();
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
