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
 * @param invitees the user's own list of invitees; without one, the shipped people are invited
 * @param database where to keep the data; without one, in the program's own file
 * @param user the name at the database
 * @param memory whether the data is kept in memory instead
 * @param help whether only the usage is to be shown
 */
record Arguments(
    Optional<Path> roster,
    Optional<Path> invitees,
    Optional<DatabaseUrl> database,
    Optional<String> user,
    boolean memory,
    boolean help) {

  /** How the program is called, and what a roster looks like. */
  static final String USAGE =
      """
      usage: quickstart/run [--roster FILE] [--invitees FILE] [--db URL [--user NAME] | --memory]

        --roster FILE  import this roster instead of the one that comes with the program
        --invitees FILE
                       invite these people instead of those that come with the program, at most 1,000;
                       nobody is written to
        --db URL       keep users and tenants in this database instead of the file quickstart/data/roster:
                         jdbc:postgresql://HOST/DATABASE
                         jdbc:mariadb://HOST/DATABASE
                         jdbc:h2:file:/FOLDER/NAME
                       Tables that are missing are created; their names begin with tenantry_.
        --user NAME    the user at the database; the password is read from the environment variable
                       TENANTRY_DB_PASSWORD
        --memory       keep them in memory, and forget them
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

      A list of invitees is such a file too, with the columns email, which is mandatory, first_name,
      last_name, locale and role. They are invited into a tenant of their own. The first declines, the
      second is canceled, the third never answers, the fourth accepts when it is sent again, all others
      accept at once. Whoever is a user of that tenant or still invited is refused.

      Exit code: 0 if both were read, whatever rows were refused; 2 if a file, the database or the
      arguments cannot be used; 1 if anything else failed.
      """;

  static Arguments parse(String... args) throws UnusableInputException {
    Optional<String> roster = Optional.empty();
    Optional<String> invitees = Optional.empty();
    Optional<String> url = Optional.empty();
    Optional<String> user = Optional.empty();
    boolean memory = false;
    boolean help = false;
    Iterator<String> remaining = List.of(args).iterator();
    while (remaining.hasNext()) {
      String option = remaining.next();
      switch (option) {
        case "--help", "-h" -> help = true;
        case "--memory" -> memory = true;
        case "--roster" -> roster = once(option, "a file", "FILE", roster, remaining);
        case "--invitees" -> invitees = once(option, "a file", "FILE", invitees, remaining);
        case "--db" -> url = once(option, "a URL", "URL", url, remaining);
        case "--user" -> user = once(option, "a name", "NAME", user, remaining);
        default ->
            throw new UnusableInputException(
                "unknown argument " + Shown.quoted(option) + "; --help lists the known ones");
      }
    }
    require(!memory || url.isEmpty(), "--memory and --db exclude each other; give one");
    require(user.isEmpty() || url.isPresent(), "--user is for a database; give --db URL too");
    return new Arguments(
        file("--roster", roster),
        file("--invitees", invitees),
        url.isPresent() ? Optional.of(DatabaseUrl.parse(url.get())) : Optional.empty(),
        user,
        memory,
        help);
  }

  private static Optional<String> once(
      String option,
      String what,
      String placeholder,
      Optional<String> before,
      Iterator<String> remaining)
      throws UnusableInputException {
    require(
        before.isEmpty(), option + " is given twice; give " + what.replaceFirst("an? ", "one "));
    String value = remaining.hasNext() ? remaining.next() : "";
    require(
        !value.isBlank() && !value.startsWith("--"),
        option + " needs " + what + "; write " + option + " " + placeholder);
    return Optional.of(value);
  }

  private static Optional<Path> file(String option, Optional<String> name)
      throws UnusableInputException {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(name.get()));
    } catch (InvalidPathException impossible) {
      throw new UnusableInputException(
          option + ": " + Shown.quoted(name.get()) + " cannot be the name of a file here");
    }
  }

  private static void require(boolean holds, String otherwise) throws UnusableInputException {
    if (!holds) {
      throw new UnusableInputException(otherwise);
    }
  }
}
