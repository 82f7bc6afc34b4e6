package dev.tenantry.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.harness.FigureLine;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random lives of the shipped engine. {@code -Dtenantry.schedules=50000000} runs so many, {@code
 * -Dtenantry.seed=7} begins with that one, and with {@code -Dtenantry.schedules=1} replays it
 * alone; {@code -Dtenantry.proof=true} runs two hundred times as many as the ordinary run.
 */
class SimulationTest {

  private static final int ORDINARY = 1_000;
  private static final int PROOF = 200_000;

  /** The rarest of the mutants needs some thousand schedules. */
  private static final int SCHEDULES_PER_MUTANT = 20_000;

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

  @Test
  void everyScheduleEndsInStep() {
    long schedules =
        Long.getLong("tenantry.schedules", Boolean.getBoolean("tenantry.proof") ? PROOF : ORDINARY);
    long first = Long.getLong("tenantry.seed", 0);
    Figures figures = new Figures();
    Stopwatch watch = Stopwatch.createStarted();
    LongStream.range(first, first + schedules)
        .parallel()
        .forEach(seed -> figures.add(figuresOf(seed)));
    FigureLine.write(
        "simulation",
        watch.elapsed(),
        ImmutableMap.<String, Object>builder()
            .putAll(figures.asMap())
            .put("violations", 0)
            .put("seed", first)
            .buildOrThrow());
  }

  private static Figures figuresOf(long seed) {
    Figures figures = new Figures();
    try {
      Simulation.run(seed, figures);
    } catch (Violation | RuntimeException violation) {
      throw new AssertionError(
          "replay with -Dtenantry.schedules=1 -Dtenantry.seed=%d: %s"
              .formatted(seed, violation.getMessage()),
          violation);
    }
    return figures;
  }

  /** A harness that cannot fail proves nothing. */
  @ParameterizedTest
  @EnumSource
  void catchesTheEngineWithoutOneRule(Mutant mutant) {
    long seed = mutant.caughtBy(SCHEDULES_PER_MUTANT);
    assertThat(seed).as("first seed that catches %s", mutant).isNotNegative();
    System.out.println("Mutant " + mutant + " caught by seed " + seed);
  }
}
