package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of the repository that this test runs in, named by their path from its root. */
final class Repository {

  private static final Path ROOT = root();

  private Repository() {}

  static String read(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static boolean has(String path) {
    return Files.exists(ROOT.resolve(path));
  }

  static boolean isExecutable(String path) {
    return Files.isExecutable(ROOT.resolve(path));
  }

  /** The files of a folder whose names end so, sorted. */
  static ImmutableList<String> list(String folder, String ending) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return named(files, ending);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The files of all folders whose names end so, sorted. */
  static ImmutableList<String> listAll(String ending) {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return named(files, ending);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ImmutableList<String> named(Stream<Path> files, String ending) {
    return files
        .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
        .filter(file -> file.endsWith(ending))
        .sorted()
        .collect(toImmutableList());
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("README.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
