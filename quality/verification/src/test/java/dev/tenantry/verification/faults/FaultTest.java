package dev.tenantry.verification.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.verification.figures.FigureLine;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fails before and after JDBC call n, for n = 1, 2, 3, ... until a run completes; the ordinary run
 * leaves most of them out. {@code -Dtenantry.passes=20} goes through all calls so often, each time
 * with another way to fail; {@code -Dtenantry.seed=7} begins with that way.
 */
class FaultTest {

  private static final Faults.Kind[] KINDS = Faults.Kind.values();

  private static final int ORDINARY_STEP_OF_H2 = 7;

  /** It takes a few times as long. */
  private static final int ORDINARY_STEP_OF_POSTGRESQL = 97;

  /** What goes wrong on purpose is not worth a line each. */
  private static final Logger SILENCED = Logger.getLogger("dev.tenantry");

  @BeforeAll
  static void silence() {
    SILENCED.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    SILENCED.setLevel(null);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAllOrNothingWhicheverCallFails(Stages engine) {
    int step =
        ProofSize.of(engine == Stages.H2 ? ORDINARY_STEP_OF_H2 : ORDINARY_STEP_OF_POSTGRESQL, 1);
    int passes = Integer.getInteger("tenantry.passes", 1);
    int first = Integer.getInteger("tenantry.seed", 0);
    Stopwatch watch = Stopwatch.createStarted();
    long runs = 0;
    for (Stage stage : engine.all()) {
      for (UseCase useCase : UseCases.ALL) {
        Trial trial = Trial.of(stage, useCase);
        for (int pass = first; pass < first + passes; pass++) {
          runs += runs(trial, pass, step);
        }
      }
    }
    FigureLine.write(
        "faults",
        watch.elapsed(),
        ImmutableMap.of(
            "engine", engine,
            "useCases", UseCases.ALL.size(),
            "runs", runs,
            "passes", passes,
            "step", step,
            "seed", first));
  }

  /** A harness that cannot fail proves nothing. */
  @Test
  void catchesAMarkThatIsSetOutsideTheTransaction() {
    Stage stage = Stages.H2.two();
    MarkedTooLate fault = new MarkedTooLate("1 = 1", () -> {});
    Trial trial =
        Trial.of(
                stage,
                UseCases.ALL.stream()
                    .filter(each -> each.name().equals("change a profile"))
                    .findFirst()
                    .orElseThrow())
            .on(stage.over(fault::over));

    assertThatThrownBy(() -> runs(trial, 0, 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("that differ are pending");
  }

  private static long runs(Trial trial, int pass, int step) {
    long runs = 0;
    boolean isReached = true;
    for (int n = 1 + pass % step; isReached; n += step) {
      isReached = false;
      for (Faults.Moment moment : Faults.Moment.values()) {
        Faults.Kind kind = KINDS[(n / step + moment.ordinal() * 2 + pass) % KINDS.length];
        Faults faults = Faults.at(n, moment, kind);
        trial.run(faults);
        isReached |= faults.isReached();
        runs++;
      }
    }
    return runs;
  }
}
