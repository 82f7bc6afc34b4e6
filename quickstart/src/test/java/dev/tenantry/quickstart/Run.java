package dev.tenantry.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.Iterables;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run of the program within the test: its exit code, and what it printed. */
record Run(int exitCode, List<String> out, List<String> err) {

  static Tenantry emptyTenantry() {
    return Tenantry.builder().persistence(InMemoryPersistence.create()).build();
  }

  /** On a storage in memory that is empty. */
  static Run with(String... arguments) {
    return opening(asked -> Storage.inMemory(), arguments);
  }

  /** On a storage of the test, that may hold users already. */
  static Run on(Tenantry tenantry, String... arguments) {
    return opening(asked -> new Storage(tenantry, "in memory", () -> {}), arguments);
  }

  static Run opening(Storage.Opener opener, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Quickstart.run(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            opener,
            arguments);
    return new Run(
        exitCode, out.toString(UTF_8).lines().toList(), err.toString(UTF_8).lines().toList());
  }

  /** Runs it with a roster of this text, which is written to a file in the folder. */
  static Run withRoster(Path folder, String text) {
    return withRoster(folder, text.getBytes(UTF_8));
  }

  static Run withRoster(Path folder, byte[] bytes) {
    Path file = folder.resolve("roster.csv");
    try {
      Files.write(file, bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return with("--roster", file.toString());
  }

  String lastLine() {
    return Iterables.getLast(out, "");
  }

  /** The lines that say why a row was refused. */
  List<String> problems() {
    return out.stream().filter(line -> line.startsWith("  line ")).map(String::strip).toList();
  }
}
