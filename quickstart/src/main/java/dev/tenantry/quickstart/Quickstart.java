package dev.tenantry.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ticker;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.TenantryException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program: imports a roster and shows what Tenantry does with it. {@link Arguments#USAGE} says
 * how it is called.
 */
public final class Quickstart {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int UNUSABLE_INPUT = 2;

  /** Kept here, because a logger that nobody holds forgets its level. */
  private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

  private Quickstart() {}

  /** Runs the program, and ends the process with its exit code. */
  public static void main(String[] args) {
    // Names are of any script, whatever the terminal's locale says.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    VALIDATOR_LOG.setLevel(Level.WARNING);
    System.exit(run(out, err, args));
  }

  /** Runs the program, and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    try (Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build()) {
      return run(tenantry, out, err, args);
    }
  }

  /** Runs the program on a Tenantry that may hold users already. */
  static int run(Tenantry tenantry, PrintStream out, PrintStream err, String... args) {
    try {
      Arguments arguments = Arguments.parse(args);
      if (arguments.help()) {
        out.print(Arguments.USAGE);
      } else {
        demonstrate(tenantry, arguments.roster(), out, err);
      }
      return DONE;
    } catch (UnusableInputException unusable) {
      err.println("quickstart: " + unusable.getMessage());
      return UNUSABLE_INPUT;
    } catch (TenantryException failed) {
      err.println("quickstart: " + failed.getMessage());
      return FAILED;
    }
  }

  private static void demonstrate(
      Tenantry tenantry, Optional<Path> file, PrintStream out, PrintStream err)
      throws UnusableInputException {
    Roster roster = Roster.of(file.isPresent() ? RosterText.of(file.get()) : RosterText.shipped());
    out.println(
        "Tenantry: users and tenants on two systems, kept in step. Both are in memory here.");
    out.println(
        file.isPresent()
            ? "Roster: " + Shown.quoted(file.get().toString())
            : "Roster: the one that comes with the program; three of its rows are wrong on"
                + " purpose.");
    new Demonstration(tenantry, new Report(out))
        .run(roster, new Progress(err, Ticker.systemTicker()));
  }
}
