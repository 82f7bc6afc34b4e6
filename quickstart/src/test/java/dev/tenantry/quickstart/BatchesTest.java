package dev.tenantry.quickstart;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.CreateUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is imported at once in a database, and what becomes of it where that fails. */
class BatchesTest {

  private static final String ALL_CREATED =
      "roster: 701 rows, 700 created, 0 already there, 1 refused";
  private static final String IN_MEMORY = "jdbc:h2:mem:batches";
  private static final String ROSTER =
      "email,tenant,role\nnobody,Acme,editor\n"
          + IntStream.range(0, 700)
              .mapToObj(i -> "person%d@example.com,Tenant %d,editor\n".formatted(i, i % 7))
              .collect(joining());

  @TempDir Path folder;

  @Test
  void areOfFiveHundredRowsEach() {
    List<Boolean> stood = new ArrayList<>();

    Run run =
        run(
            IN_MEMORY,
            real ->
                work -> {
                  stood.add(real.runAtOnce(work));
                  return stood.get(stood.size() - 1);
                });

    assertThat(run.rosterLine()).isEqualTo(ALL_CREATED);
    assertThat(stood).containsExactly(true, true);
  }

  @Test
  void leaveNothingBehindWhereTheyFailAndAreDoneAgainRowByRow() {
    Run run =
        run(
            IN_MEMORY,
            real ->
                work ->
                    real.runAtOnce(
                        platform -> {
                          work.accept(platform);
                          platform.createUser(CreateUser.of("last@example.com", "last"));
                          platform.createUser(CreateUser.of("last@example.com", "taken"));
                        }));

    assertThat(run.rosterLine()).isEqualTo(ALL_CREATED);
    assertThat(run.problems())
        .containsExactly("line 2: email: must have exactly one @; write it like name@example.com");
    assertThat(run.out()).anyMatch(line -> line.contains("The Platform has 707 users"));
  }

  @Test
  void stayWhereALaterOneIsBrokenOffAndTheNextRunGoesOn() {
    String inFile = "jdbc:h2:file:" + folder.resolve("batches");
    List<Integer> begun = new ArrayList<>();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                run(
                    inFile,
                    real ->
                        work ->
                            real.runAtOnce(
                                platform -> {
                                  work.accept(platform);
                                  begun.add(1);
                                  if (begun.size() == 2) {
                                    throw new IllegalStateException("killed");
                                  }
                                })))
        .withMessage("killed");

    assertThat(run(inFile, real -> real).rosterLine())
        .isEqualTo("roster: 701 rows, 201 created, 499 already there, 1 refused");
  }

  private Run run(String url, UnaryOperator<Batches> changed) {
    Path file = folder.resolve("roster.csv");
    try {
      Files.writeString(file, ROSTER);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Run.opening(
        asked -> {
          Storage real = Quickstart.open(asked, folder, ImmutableMap.of());
          return new Storage(
              real.tenantry(),
              changed.apply(real.batches()),
              real.mailbox(),
              real.clock(),
              real.place(),
              real.release());
        },
        "--db",
        url,
        "--roster",
        file.toString());
  }
}
