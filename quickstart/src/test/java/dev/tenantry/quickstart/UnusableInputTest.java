package dev.tenantry.quickstart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableInputTest {

  private static final String KNOWN =
      "email, first_name, last_name, locale, timezone, role, tenant, reference";

  @TempDir Path folder;

  @Test
  void isAnUnknownColumn() {
    Run run = Run.withRoster(folder, "email,tenant,phone\nanna@example.com,Acme,1\n");

    assertRefused(
        run, "the header of the roster has the unknown column \"phone\"; known are: " + KNOWN);
  }

  @Test
  void isAMandatoryColumnThatIsMissing() {
    assertRefused(
        Run.withRoster(folder, "email,locale\n"),
        "the header of the roster lacks the mandatory column tenant; add it");
  }

  @Test
  void isAColumnThatIsNamedTwice() {
    assertRefused(
        Run.withRoster(folder, "email,tenant, email\n"),
        "the header of the roster names the column email twice; remove one");
  }

  @Test
  void isAFileWithSemicolonsBetweenTheCells() {
    assertRefused(
        Run.withRoster(folder, "email;tenant\n"),
        "the header of the roster has the unknown column \"email;tenant\"; known are: "
            + KNOWN
            + "; cells are separated by commas, save the file so");
  }

  @Test
  void isAHeaderWithAQuoteThatIsNotClosed() {
    Run run = Run.withRoster(folder, "\"email,tenant\nanna@example.com,Acme\n");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("quickstart: the header of the roster has a quote");
  }

  @Test
  void isAnEmptyFile() {
    assertRefused(
        Run.withRoster(folder, "\n \n"),
        "the roster is empty; it needs a first line that names the columns");
  }

  @Test
  void isTextThatIsNotInUtf8() {
    Run run =
        Run.withRoster(
            folder,
            "email,tenant\r\nanna@example.com,Acme\r\nbo@example.com,Café\r\n"
                .getBytes(ISO_8859_1));

    assertRefused(run, cannotRead("roster.csv", "line 3 is not in UTF-8; save the file as UTF-8"));
  }

  @Test
  void isTextInUtf16() {
    Run run = Run.withRoster(folder, "email,tenant\n".getBytes(UTF_16));

    assertRefused(run, cannotRead("roster.csv", "line 1 is not in UTF-8; save the file as UTF-8"));
  }

  @Test
  void isAFileThatIsMissing() {
    Run run = Run.with("--roster", folder.resolve("none.csv").toString());

    assertRefused(run, cannotRead("none.csv", "there is no such file"));
  }

  @Test
  void isADirectory() {
    Run run = Run.with("--roster", folder.toString());

    assertRefused(
        run, "cannot read " + Shown.quoted(folder.toString()) + ": it is a directory; name a file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rooster x | unknown argument \"--rooster\"; --help lists the known ones",
        "x.csv | unknown argument \"x.csv\"; --help lists the known ones",
        "--roster | --roster needs a file; write --roster FILE",
        "--roster --help | --roster needs a file; write --roster FILE",
        "--roster a --roster b | --roster is given twice; give one file",
        "--invitees | --invitees needs a file; write --invitees FILE",
        "--invitees a\0b | --invitees: \"a?b\" cannot be the name of a file here",
        "--db | --db needs a URL; write --db URL",
        "--user a --user b | --user is given twice; give one name",
        "--user anna | --user is for a database; give --db URL too",
        "--memory --db jdbc:h2:mem:x | --memory and --db exclude each other; give one",
        "--roster a\0b | --roster: \"a?b\" cannot be the name of a file here",
      })
  void isAWrongArgument(String arguments, String message) {
    assertRefused(Run.with(arguments.split(" ")), message);
  }

  @Test
  void isNotTheQuestionForHelp() {
    Run run = Run.with("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().get(0))
        .startsWith("usage: quickstart/run [--roster FILE] [--invitees FILE]");
    for (RosterColumn column : RosterColumn.values()) {
      assertThat(Arguments.USAGE).contains(column.header());
    }
  }

  @Test
  void isAListOfInviteesWithAColumnOfTheRoster() {
    assertRefused(
        Run.withInvitees(folder, "email,tenant\n"),
        "the header of the list of invitees has the unknown column \"tenant\"; known are: email,"
            + " first_name, last_name, locale, role");
  }

  @Test
  void isAListOfInviteesThatIsEmpty() {
    assertRefused(
        Run.withInvitees(folder, ""),
        "the list of invitees is empty; it needs a first line that names the columns");
  }

  @Test
  void isAListOfInviteesThatDoesNotGoOutByOneCall() {
    assertRefused(
        Run.withInvitees(folder, "email\n" + "anna@example.com\n".repeat(1_001)),
        "the list of invitees has more than 1000 rows; split it into several");
  }

  @Test
  void isAListOfInviteesThatIsMissing() {
    Run run = Run.with("--invitees", folder.resolve("none.csv").toString());

    assertRefused(run, cannotRead("none.csv", "there is no such file"));
  }

  private String cannotRead(String file, String reason) {
    return "cannot read " + Shown.quoted(folder.resolve(file).toString()) + ": " + reason;
  }

  private static void assertRefused(Run run, String message) {
    assertThat(run.err()).containsExactly("quickstart: " + message);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
