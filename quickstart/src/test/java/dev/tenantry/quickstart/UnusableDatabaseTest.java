package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnusableDatabaseTest {

  private static final String SECRET = "s3cret-marker";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://anna:s3cret-marker@localhost/app",
        "postgres://anna:s3cret-marker@localhost/app",
        "jdbc:postgresql:",
        "s3cret-marker"
      })
  void isAnUrlOfAnotherKind(String url) {
    Run run = run("--db", url);

    assertRefused(run, "--db needs a JDBC URL that begins with jdbc:h2:file:");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://localhost:1/app?password=s3cret-marker, jdbc:postgresql://localhost:1/app:",
    "jdbc:postgresql://anna:s3cret-marker@localhost:1/app, jdbc:postgresql:...:",
    "jdbc:mariadb://localhost:1/app?password=s3cret-marker, jdbc:mariadb://localhost:1/app:"
  })
  void isAServerThatDoesNotAnswer(String url, String shown) {
    Run run = withPassword(SECRET, "--db", url, "--user", "anna");

    assertRefused(run, shown + " no server answers there; check host and port");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mariadb://anna:s3cret-marker@localhost:1/app, jdbc:mariadb:...: the URL is not one",
    "jdbc:h2:mem:refused;NO_SUCH=s3cret-marker, jdbc:h2:mem:refused: a setting in the URL is unknown",
    "jdbc:h2:mem:refused;IFEXISTS=TRUE, jdbc:h2:mem:refused: there is no such database",
    "jdbc:h2:file:somewhere/file, jdbc:h2:file:somewhere/file: the name of its file is relative"
  })
  void isAnUrlThatItsDriverDoesNotTake(String url, String message) {
    assertRefused(run("--db", url), message);
  }

  @Test
  void isOneThatIsReadOnly() {
    run();

    assertRefused(run("--db", url() + ";ACCESS_MODE_DATA=r"), "it is read-only; choose one");
  }

  @Test
  void isOneThatIsReadOnlyBeforeItHasTables() throws Exception {
    DriverManager.getConnection(url()).close();

    assertRefused(run("--db", url() + ";ACCESS_MODE_DATA=r"), "it is read-only; choose one");
  }

  @Test
  void isOneWhosePasswordIsAnother() {
    Run begun = withPassword("first-" + SECRET, "--db", url(), "--user", "anna");
    Run run = withPassword(SECRET, "--db", url(), "--user", "anna");

    assertThat(begun.exitCode()).isZero();
    assertThat(begun.out()).noneMatch(line -> line.contains(SECRET));
    assertRefused(run, "user or password is wrong; give --user and set TENANTRY_DB_PASSWORD");
  }

  @Test
  void isAFileThatIsNoDatabase() throws Exception {
    Files.writeString(folder.resolve("roster.mv.db"), "something else".repeat(1_000));

    assertRefused(run(), "its file is damaged or not one of H2");
  }

  @Test
  void isAFolderThatCannotBeMade() throws Exception {
    Files.createFile(folder.resolve("file"));

    Run run = run("--db", "jdbc:h2:file:" + folder.resolve("file").resolve("roster"));

    assertRefused(run, "its file cannot be read or written; check the folder and its rights");
  }

  private Run run(String... arguments) {
    return with(ImmutableMap.of(), arguments);
  }

  private Run withPassword(String password, String... arguments) {
    return with(ImmutableMap.of(DatabaseLogin.PASSWORD_VARIABLE, password), arguments);
  }

  private Run with(ImmutableMap<String, String> environment, String... arguments) {
    return Run.opening(asked -> Quickstart.open(asked, folder, environment), arguments);
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("roster");
  }

  private static void assertRefused(Run run, String message) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("quickstart: ")
        .contains(message)
        .doesNotContain(SECRET);
  }
}
