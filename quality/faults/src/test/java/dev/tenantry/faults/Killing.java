package dev.tenantry.faults;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
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

  private final WorkerJvm jvm;
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
      WorkerJvm jvm,
      Path folder,
      String platformUrl,
      String baasUrl,
      long late,
      long seed,
      RandomGenerator random)
      throws IOException {
    this.jvm = jvm;
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
    return jvm.start(
        platformUrl,
        baasUrl,
        usersOf(folder, partition).toString(),
        ledger.toString(),
        String.valueOf(serial),
        String.valueOf(late));
  }

  private static void letGo(Process worker) throws IOException {
    WorkerJvm.awaitReady(worker);
    worker.getOutputStream().write('\n');
    worker.getOutputStream().flush();
  }

  private static void kill(Process worker) throws InterruptedException {
    worker.destroyForcibly().waitFor();
  }

  /** Kills everybody, so that nobody writes any more. */
  void killAll() throws InterruptedException {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      kill(working[partition]);
      kill(waiting[partition]);
    }
  }
}
