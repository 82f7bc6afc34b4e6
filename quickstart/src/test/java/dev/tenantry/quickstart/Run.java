package dev.tenantry.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.Iterables;
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
    return Storage.inMemory().tenantry();
  }

  /** On a storage in memory that is empty. */
  static Run with(String... arguments) {
    return opening(asked -> Storage.inMemory(), arguments);
  }

  /** On a storage of the test, that may hold users already. */
  static Run on(Storage storage, String... arguments) {
    return opening(
        asked ->
            new Storage(
                storage.tenantry(),
                Batches.NONE,
                storage.mailbox(),
                storage.clock(),
                "in memory",
                () -> {}),
        arguments);
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
    return with("--roster", written(folder.resolve("roster.csv"), bytes));
  }

  /** Runs it with a list of invitees of this text, which is written to a file in the folder. */
  static Run withInvitees(Path folder, String text) {
    return with("--invitees", written(folder.resolve("invitees.csv"), text.getBytes(UTF_8)));
  }

  private static String written(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return file.toString();
  }

  /** The line that counts the roster's rows. */
  String rosterLine() {
    return out.size() < 2 ? "" : out.get(out.size() - 2);
  }

  /** The line that counts the invitees, which is the last one. */
  String inviteesLine() {
    return Iterables.getLast(out, "");
  }

  /** The lines that say why a row of the roster was refused. */
  List<String> problems() {
    return problemsIn(section(1));
  }

  /** The lines that say why an invitee was refused. */
  List<String> inviteeProblems() {
    return problemsIn(section(2));
  }

  /** What is printed from this section's heading to the next one. */
  List<String> section(int number) {
    int from = headingOf(number);
    int to = headingOf(number + 1);
    return from < 0 ? List.of() : out.subList(from, to < 0 ? out.size() : to);
  }

  private int headingOf(int number) {
    return Iterables.indexOf(out, line -> line.startsWith(number + ". "));
  }

  private static List<String> problemsIn(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("  line ")).map(String::strip).toList();
  }
}
