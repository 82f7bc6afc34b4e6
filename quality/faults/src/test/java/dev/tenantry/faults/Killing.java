package dev.tenantry.faults;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Keeps two processes at work, each with users of its own, kills one after the other, and has the
 * next ready by then, so that little time is lost with starting.
 */
final class Killing {

  static final int PARTITIONS = 2;

  /** Big, and of no use to a worker. */
  private static final ImmutableList<String> USELESS =
      ImmutableList.of("h2-", "mariadb", "archunit", "junit", "assertj", "flyway", "byte-buddy");

  private final Path folder;
  private final String platformUrl;
  private final String baasUrl;
  private final long late;
  private final RandomGenerator random;
  private final List<Path> ledgers = new ArrayList<>();
  private final Process[] working = new Process[PARTITIONS];
  private final Process[] waiting = new Process[PARTITIONS];
  private long serial;

  /**
   * Starts them.
   *
   * @param folder holds the file of each partition's users, and gets the ledgers
   * @param late how many milliseconds marks are late; 0 for the engine as it is
   */
  Killing(
      Path folder, String platformUrl, String baasUrl, long late, long seed, RandomGenerator random)
      throws IOException {
    this.folder = folder;
    this.platformUrl = platformUrl;
    this.baasUrl = baasUrl;
    this.late = late;
    this.serial = seed * 100_000;
    this.random = random;
    for (int partition = 0; partition < PARTITIONS; partition++) {
      working[partition] = started(partition);
    }
    for (int partition = 0; partition < PARTITIONS; partition++) {
      letGo(working[partition]);
      waiting[partition] = started(partition);
    }
  }

  static Path usersOf(Path folder, int partition) {
    return folder.resolve("users-" + partition);
  }

  /** The ledgers so far, in the order in which the processes began. */
  ImmutableList<Path> ledgers() {
    return ImmutableList.copyOf(ledgers);
  }

  /** Lets everybody work for 10 to 250 milliseconds, and kills one. */
  void killOne(int number) throws IOException, InterruptedException {
    int partition = number % PARTITIONS;
    Process victim = working[partition];
    if (victim.waitFor(random.nextInt(10, 251), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("a worker ended by itself with " + victim.exitValue());
    }
    kill(victim);
    working[partition] = waiting[partition];
    letGo(working[partition]);
    waiting[partition] = started(partition);
  }

  private Process started(int partition) throws IOException {
    Path ledger = folder.resolve("ledger-" + serial++);
    ledgers.add(ledger);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx128m",
            "-cp",
            classPath(),
            KilledWorker.class.getName(),
            platformUrl,
            baasUrl,
            usersOf(folder, partition).toString(),
            ledger.toString(),
            String.valueOf(serial),
            String.valueOf(late))
        .redirectError(Redirect.INHERIT)
        .start();
  }

  private static void letGo(Process worker) throws IOException {
    if (worker.getInputStream().read() < 0) {
      throw new AssertionError("a worker did not start");
    }
    worker.getOutputStream().write('\n');
    worker.getOutputStream().flush();
  }

  private static void kill(Process worker) throws InterruptedException {
    worker.destroyForcibly().waitFor();
  }

  private static String classPath() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getProperty("java.class.path"))
        .filter(
            entry ->
                USELESS.stream().noneMatch(Path.of(entry).getFileName().toString()::startsWith))
        .collect(joining(File.pathSeparator));
  }

  /** Kills everybody, so that nobody writes any more. */
  void killAll() throws InterruptedException {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      kill(working[partition]);
      kill(waiting[partition]);
    }
  }
}
