package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {

  private static final String NOBODY_NEW =
      "roster: 229 rows, 0 created, 226 already there, 3 refused";

  @TempDir Path folder;

  @Test
  void isFoundByTheNextRunWithoutAnyArgument() {
    Run first = run();
    Run second = run();

    assertThat(first.exitCode()).isZero();
    assertThat(first.rosterLine())
        .isEqualTo("roster: 229 rows, 226 created, 0 already there, 3 refused");
    assertThat(second.exitCode()).isZero();
    assertThat(second.rosterLine()).isEqualTo(NOBODY_NEW);
    assertThat(second.out()).contains("Data: both systems are in H2, " + url("roster") + ".");
  }

  @Test
  void isShownAlikeByEveryRunButForTheCounts() {
    Run first = run();
    Run second = run();

    for (int section = 3; section <= 5; section++) {
      assertThat(first.section(section).stream().filter(KeptDataTest::isNoCount).toList())
          .isNotEmpty()
          .isEqualTo(second.section(section).stream().filter(KeptDataTest::isNoCount).toList());
    }
    assertThat(second.out()).anyMatch(line -> line.matches("  Zdeněk Dvořák +Platform +phone .*"));
  }

  @Test
  void knowsWhoWasInvitedWhenItIsRunAgain() {
    Run first = run();
    Run second = run();

    assertThat(first.inviteesLine())
        .isEqualTo("invitees: 13 rows, 10 invited, 7 accepted, 3 refused");
    assertThat(second.inviteesLine())
        .isEqualTo("invitees: 13 rows, 2 invited, 0 accepted, 11 refused");
  }

  @Test
  void isKeptInTheDatabaseThatIsAskedFor() {
    run("--db", url("mine"));

    assertThat(run("--db", url("mine")).rosterLine()).isEqualTo(NOBODY_NEW);
    assertThat(folder.resolve("mine.mv.db")).exists();
    assertThat(folder.resolve("roster.mv.db")).doesNotExist();
  }

  @Test
  void isNotWrittenToAnyFileInMemory() {
    Run run = run("--memory");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Data: both systems are in memory, gone after this run.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void isNotBegunForARosterThatCannotBeRead() {
    Run run = run("--roster", folder.resolve("none.csv").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(Files.exists(folder.resolve("roster.mv.db"))).isFalse();
  }

  private Run run(String... arguments) {
    return Run.opening(asked -> Quickstart.open(asked, folder, ImmutableMap.of()), arguments);
  }

  private String url(String name) {
    return "jdbc:h2:file:" + folder.resolve(name);
  }

  private static boolean isNoCount(String line) {
    return !line.startsWith("roster: ") && !line.startsWith("invitees: ");
  }
}
