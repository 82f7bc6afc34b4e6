package dev.tenantry.faults;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts workers from an archive of the classes that they load, since what a kill takes is little
 * but the start of the next process.
 */
final class WorkerJvm {

  /** Big, and of no use to a worker. */
  private static final ImmutableList<String> USELESS =
      ImmutableList.of("h2-", "mariadb", "archunit", "junit", "assertj", "flyway", "byte-buddy");

  private final Path folder;
  private final Path archive;
  private final String classPath;
  private int jars;

  private WorkerJvm(Path folder) {
    this.folder = folder;
    this.archive = folder.resolve("classes.jsa");
    this.classPath =
        Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getProperty("java.class.path"))
            .map(Path::of)
            .filter(WorkerJvm::isOfUse)
            .map(entry -> asJar(entry).toString())
            .collect(joining(File.pathSeparator));
  }

  /**
   * One whose archive has what a worker with these arguments loads.
   *
   * @param folder an empty one, which gets the archive and what it is made of
   */
  static WorkerJvm rehearsed(Path folder, String... arguments)
      throws IOException, InterruptedException {
    WorkerJvm jvm = new WorkerJvm(folder);
    Process rehearsal = jvm.start("-XX:ArchiveClassesAtExit=" + jvm.archive, arguments);
    awaitReady(rehearsal);
    rehearsal.getOutputStream().close();
    rehearsal.getInputStream().readAllBytes();
    if (rehearsal.waitFor() != 0) {
      throw new AssertionError("a worker did not end");
    }
    return jvm;
  }

  Process start(String... arguments) throws IOException {
    return start("-XX:SharedArchiveFile=" + archive, arguments);
  }

  /** Waits until a worker has loaded what it needs. */
  static void awaitReady(Process worker) throws IOException {
    if (worker.getInputStream().read() < 0) {
      throw new AssertionError("a worker did not start");
    }
  }

  private Process start(String sharing, String... arguments) throws IOException {
    List<String> command =
        ImmutableList.<String>builder()
            .add(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                sharing,
                // Where this JDK makes no archive, classes are loaded as ever, and nothing is said.
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Xmx128m",
                "-cp",
                classPath,
                KilledWorker.class.getName())
            .add(arguments)
            .build();
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }

  private static boolean isOfUse(Path entry) {
    return Files.exists(entry)
        && USELESS.stream().noneMatch(entry.getFileName().toString()::startsWith);
  }

  /** An archive takes no classes from folders. */
  private Path asJar(Path entry) {
    if (!Files.isDirectory(entry)) {
      return entry;
    }
    Path jar = folder.resolve("classes-" + jars++ + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream target = new JarOutputStream(file);
        Stream<Path> below = Files.walk(entry)) {
      for (Path each : below.filter(Files::isRegularFile).toList()) {
        target.putNextEntry(
            new JarEntry(entry.relativize(each).toString().replace(File.separatorChar, '/')));
        Files.copy(each, target);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return jar;
  }
}
