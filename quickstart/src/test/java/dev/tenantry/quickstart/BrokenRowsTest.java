package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenRowsTest {

  private static final String GOOD = "bo@example.com,Acme\n";

  @TempDir Path folder;

  @Test
  void reportsABadAddressByLineColumnAndReason() {
    Run run = Run.withRoster(folder, "email,tenant\nanna.example.com,Acme\n" + GOOD);

    assertThat(run.exitCode()).isZero();
    assertThat(run.problems())
        .containsExactly("line 2: email: must have exactly one @; write it like name@example.com");
    assertThat(run.rosterLine()).isEqualTo("roster: 2 rows, 1 created, 0 already there, 1 refused");
  }

  @Test
  void refusesASecondUserWithTheSameAddressInOtherLetterCase() {
    Run run =
        Run.withRoster(
            folder,
            "email,tenant,reference\n"
                + "anna@example.com,Acme,1\n"
                + "Anna@Example.COM,Acme,2\n"
                + "bo@example.com,Acme,3\n");

    assertThat(run.problems())
        .containsExactly("line 3: email: belongs to another user already, letter case aside");
    assertThat(run.rosterLine()).isEqualTo("roster: 3 rows, 2 created, 0 already there, 1 refused");
  }

  @Test
  void takesTheSameAddressWithoutReferenceForTheSameUser() {
    Run run =
        Run.withRoster(folder, "email,tenant\nanna@example.com,Acme\n ANNA@example.com ,Acme\n");

    assertThat(run.rosterLine()).isEqualTo("roster: 2 rows, 1 created, 1 already there, 0 refused");
  }

  @Test
  void refusesTheSameReferenceWithAnotherAddress() {
    Run run =
        Run.withRoster(
            folder, "email,tenant,reference\nanna@example.com,Acme,1\nbo@example.com,Acme,1\n");

    assertThat(run.problems())
        .containsExactly("line 3: reference: belongs to a user with another address already");
    assertThat(run.rosterLine()).isEqualTo("roster: 2 rows, 1 created, 0 already there, 1 refused");
  }

  @Test
  void reportsAnUnknownLocaleAndAnUnknownTimeZone() {
    Run run =
        Run.withRoster(
            folder, "email,tenant,locale,timezone\nanna@example.com,Acme,xx-US,Mars/Olympus\n");

    assertThat(run.problems())
        .containsExactly(
            "line 2: locale: must begin with a known language; use a code of ISO 639, like 'en' in"
                + " 'en-US'",
            "line 2: timezone: must be a known IANA time zone; use a name like Asia/Bangkok or"
                + " UTC");
    assertThat(run.rosterLine()).isEqualTo("roster: 1 rows, 0 created, 0 already there, 1 refused");
  }

  @Test
  void reportsARoleWhoseKeyIsNone() {
    Run run = Run.withRoster(folder, "email,tenant,role\nanna@example.com,Acme,team lead\n");

    assertThat(run.problems())
        .singleElement()
        .asString()
        .startsWith("line 2: role: must be a letter");
  }

  @Test
  void reportsAMandatoryValueThatIsMissing() {
    Run run = Run.withRoster(folder, "email,tenant\n ,Acme\nanna@example.com,\n");

    assertThat(run.problems())
        .containsExactly(
            "line 2: email: is missing; fill it in", "line 3: tenant: is missing; fill it in");
  }

  @Test
  void ignoresEmptyLinesButCountsTheirLineNumbers() {
    Run run =
        Run.withRoster(
            folder, "\nemail,tenant\n\n   \n,\nanna.example.com,Acme\n\n" + GOOD + "\n\n");

    assertThat(run.problems()).singleElement().asString().startsWith("line 6: email:");
    assertThat(run.rosterLine()).isEqualTo("roster: 2 rows, 1 created, 0 already there, 1 refused");
  }

  @Test
  void takesQuotesInAName() {
    Run run =
        Run.withRoster(
            folder,
            """
            email,tenant,first_name
            anna@example.com,Acme,"Anna ""Annie"" Maria"
            bo@example.com,Acme,O"Neil
            """);

    assertThat(run.rosterLine()).isEqualTo("roster: 2 rows, 2 created, 0 already there, 0 refused");
    assertThat(String.join("\n", run.out())).contains("Anna \"Annie\" Maria").contains("O\"Neil");
  }

  @Test
  void losesNoRowToAQuoteThatIsNeverClosed() {
    Run run =
        Run.withRoster(
            folder, "email,tenant\n\"anna@example.com,Acme\n" + GOOD + "cy@example.com,Acme\n");

    assertThat(run.problems()).singleElement().asString().startsWith("line 2: row: has a quote");
    assertThat(run.rosterLine()).isEqualTo("roster: 3 rows, 2 created, 0 already there, 1 refused");
  }

  @Test
  void losesNoRowToAQuoteThatAnotherRowCloses() {
    Run run =
        Run.withRoster(
            folder,
            "email,tenant\nanna@example.com,\"Acme\n"
                + GOOD
                + "cy@example.com,\"Acme\"\ndi@example.com,Acme\n");

    assertThat(run.problems()).singleElement().asString().startsWith("line 2: row: has a quote");
    assertThat(run.rosterLine()).isEqualTo("roster: 4 rows, 3 created, 0 already there, 1 refused");
  }

  @Test
  void reportsTextBehindAClosingQuote() {
    Run run =
        Run.withRoster(
            folder,
            "email,first_name,tenant\n"
                + "anna@example.com,\"Annie\" Berg,Acme\n"
                + "bo@example.com,Bo,Acme\n");

    assertThat(run.problems()).singleElement().asString().startsWith("line 2: row: has a quote");
    assertThat(run.rosterLine()).isEqualTo("roster: 2 rows, 1 created, 0 already there, 1 refused");
  }

  @Test
  void reportsTheLineOfTheFileAlsoBehindALineBreakInQuotes() {
    Run run =
        Run.withRoster(
            folder,
            "email,first_name,tenant\r\n"
                + "anna@example.com,\"Anna\r\n"
                + "Maria\",Acme\r\n"
                + "bo.example.com,Bo,Acme\r\n");

    assertThat(run.problems()).hasSize(2);
    assertThat(run.problems().get(0))
        .startsWith("line 2: first_name: must not contain line breaks");
    assertThat(run.problems().get(1)).startsWith("line 4: email:");
  }

  @Test
  void reportsACellOfTenThousandCharacters() {
    Run run =
        Run.withRoster(
            folder,
            "email,tenant,last_name\nanna@example.com,Acme,"
                + "x".repeat(10_000)
                + "\n"
                + "bo@example.com,Acme,\n");

    assertThat(run.problems())
        .containsExactly("line 2: last_name: must have at most 200 characters; shorten it");
    assertThat(run.rosterLine()).isEqualTo("roster: 2 rows, 1 created, 0 already there, 1 refused");
  }

  @Test
  void reportsARowWithTooFewOrTooManyCells() {
    Run run = Run.withRoster(folder, "email,tenant\nanna@example.com\nbo@example.com,Acme,x\n");

    assertThat(run.problems())
        .containsExactly(
            "line 2: row: has 1 cells where the header has 2; check its commas and quotes",
            "line 3: row: has 3 cells where the header has 2; check its commas and quotes");
  }

  @Test
  void leavesNoTenantAndNoRoleBehindForARefusedRow() {
    Run run =
        Run.withRoster(
            folder,
            "email,tenant,role,reference\n"
                + "anna@example.com,Acme,editor,1\n"
                + "bo,Bad Inc,villain,2\n"
                + "ANNA@example.com,Worse Inc,rogue,3\n");

    assertThat(run.rosterLine()).isEqualTo("roster: 3 rows, 1 created, 0 already there, 2 refused");
    assertThat(run.out()).noneMatch(line -> line.contains("Bad Inc") || line.contains("Worse Inc"));
  }

  @Test
  void showsTheFirstTwentyProblemsOfMany() {
    Run run = Run.withRoster(folder, "email,tenant\n" + "anna,Acme\n".repeat(1_234));

    assertThat(run.problems()).hasSize(20);
    assertThat(run.out()).contains("  ... and 1214 more rows");
    assertThat(run.rosterLine())
        .isEqualTo("roster: 1234 rows, 0 created, 0 already there, 1234 refused");
  }

  @Test
  void neverRepeatsARefusedValue() {
    Run run =
        Run.withRoster(
            folder,
            "email,tenant,reference\nsecret.person,Acme,1\nbo@example.com,Acme,\" secret\"\n");

    assertThat(run.problems()).hasSize(2);
    assertThat(String.join("\n", run.out())).doesNotContain("secret");
  }
}
