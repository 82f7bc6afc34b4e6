package dev.tenantry.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ticker;
import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.TenantryException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.LogManager;

/**
 * The program: imports a roster, invites people, and shows what Tenantry does with it. {@link
 * Arguments#USAGE} says how it is called.
 */
public final class Quickstart {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int UNUSABLE_INPUT = 2;

  /** Names the folder for the program's own file. */
  private static final String FOLDER_PROPERTY = "tenantry.quickstart.data";

  private Quickstart() {}

  /** Runs the program, and ends the process with its exit code. */
  public static void main(String[] args) {
    // Names are of any script, whatever the terminal's locale says.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    // What fails is told in our own words; libraries and drivers would log theirs beside it.
    LogManager.getLogManager().reset();
    Path folder = Path.of(System.getProperty(FOLDER_PROPERTY, "quickstart/data"));
    System.exit(run(out, err, arguments -> open(arguments, folder, System.getenv()), args));
  }

  /** Runs the program, and returns its exit code. */
  static int run(PrintStream out, PrintStream err, Storage.Opener opener, String... args) {
    try {
      Arguments arguments = Arguments.parse(args);
      if (arguments.help()) {
        out.print(Arguments.USAGE);
      } else {
        demonstrate(arguments, opener, out, err);
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

  /** Opens what the arguments ask for; without a word of theirs, a file in this folder. */
  static Storage open(Arguments arguments, Path folder, Map<String, String> environment)
      throws UnusableInputException {
    if (arguments.memory()) {
      return Storage.inMemory();
    }
    if (arguments.database().isEmpty()) {
      Path file = folder.toAbsolutePath().resolve("roster");
      return DatabaseStorage.open(DatabaseUrl.inFile(file), DatabaseLogin.NONE);
    }
    Optional<String> password =
        Optional.ofNullable(environment.get(DatabaseLogin.PASSWORD_VARIABLE));
    return DatabaseStorage.open(
        arguments.database().get(), new DatabaseLogin(arguments.user(), password));
  }

  private static void demonstrate(
      Arguments arguments, Storage.Opener opener, PrintStream out, PrintStream err)
      throws UnusableInputException {
    Sheet<RosterColumn> roster =
        Sheet.of(RosterColumn.SHEET, SheetText.of(arguments.roster(), RosterColumn.SHEET));
    ImmutableList<InviteeRow> invitees =
        InviteeRow.all(
            Sheet.of(InviteeColumn.SHEET, SheetText.of(arguments.invitees(), InviteeColumn.SHEET)));
    try (Storage storage = opener.open(arguments)) {
      out.println("Tenantry: users and tenants on two systems, kept in step.");
      out.println("Data: both systems are " + storage.place() + ".");
      out.println("Roster: " + origin(arguments.roster()));
      out.println("Invitees: " + origin(arguments.invitees()));
      new Demonstration(storage, new Report(out))
          .run(roster, invitees, new Progress(err, Ticker.systemTicker()));
    }
  }

  private static String origin(Optional<Path> file) {
    return file.map(own -> Shown.quoted(own.toString()))
        .orElse("what comes with the program; three of its rows are wrong on purpose.");
  }
}
