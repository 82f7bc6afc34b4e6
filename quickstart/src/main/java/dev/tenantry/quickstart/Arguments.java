package dev.tenantry.quickstart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the program was called with.
 *
 * @param roster the user's own roster; without one, the shipped roster is imported
 * @param help whether only the usage is to be shown
 */
record Arguments(Optional<Path> roster, boolean help) {

  /** How the program is called, and what a roster looks like. */
  static final String USAGE =
      """
      usage: quickstart/run [--roster FILE]

        --roster FILE  import this roster instead of the one that comes with the program
        --help         show this text

      A roster is a CSV file in UTF-8 with commas between the cells. Its first line names the columns,
      in any order:

        email       mandatory
        tenant      mandatory; the tenant's name, created when it is met first
        first_name, last_name
        locale      language and country, like en-US
        timezone    a name of the IANA database, like Asia/Bangkok
        role        the key of one role, created when it is met first
        reference   your own identifier of the user; derived from the address where it is missing

      Lines without any value are not counted. A row that is wrong is reported with its line and spoils
      no other. Whoever is there already, by reference and address, stays as is: a roster can be run again.

      Exit code: 0 if the roster was imported, whatever rows were refused; 2 if it could not be read or the
      arguments are wrong; 1 if anything else failed.
      """;

  static Arguments parse(String... args) throws UnusableInputException {
    Optional<Path> roster = Optional.empty();
    boolean help = false;
    Iterator<String> remaining = List.of(args).iterator();
    while (remaining.hasNext()) {
      String option = remaining.next();
      switch (option) {
        case "--help", "-h" -> help = true;
        case "--roster" -> {
          if (roster.isPresent()) {
            throw new UnusableInputException("--roster is given twice; give one file");
          }
          roster = Optional.of(file(option, remaining));
        }
        default ->
            throw new UnusableInputException(
                "unknown argument " + Shown.quoted(option) + "; --help lists the known ones");
      }
    }
    return new Arguments(roster, help);
  }

  private static Path file(String option, Iterator<String> remaining)
      throws UnusableInputException {
    String name = remaining.hasNext() ? remaining.next() : "";
    if (name.isBlank() || name.startsWith("--")) {
      throw new UnusableInputException(option + " needs a file; write " + option + " FILE");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException impossible) {
      throw new UnusableInputException(
          option + ": " + Shown.quoted(name) + " cannot be the name of a file here");
    }
  }
}
