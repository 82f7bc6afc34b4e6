package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that this test runs in, named by their path from its root. */
final class Repository {

  private static final Path ROOT = root();
  private static final ImmutableSet<String> NO_SOURCES = ImmutableSet.of("target", ".git");

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

  /** The sources of all folders whose names end so, sorted; what is built comes and goes. */
  static ImmutableList<String> sources(String ending) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) {
              return NO_SOURCES.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return named(files.stream(), ending);
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
