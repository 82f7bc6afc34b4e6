package dev.tenantry.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.domain.sync.Schedule.Counts;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random schedules over the shipped {@link Replica}. {@code -Dtenantry.seed=7} replays one, {@code
 * -Dtenantry.cases=1000000} runs so many.
 */
class MergeScheduleTest {

  private static final int SCHEDULES =
      Integer.getInteger("tenantry.cases", Boolean.getBoolean("tenantry.proof") ? 20_000 : 2_000);

  /** The rarest of the mutants needs some thousand schedules. */
  private static final int SCHEDULES_PER_MUTANT = 50_000;

  @Test
  void everyScheduleEndsAsTheOraclesSay() {
    Counts counts = new Counts();
    Long only = Long.getLong("tenantry.seed");
    long first = only == null ? 0 : only;
    long end = only == null ? SCHEDULES : only + 1;
    for (long seed = first; seed < end; seed++) {
      try {
        Schedule.run(seed, new Protocol(), counts);
      } catch (AssertionError | RuntimeException violation) {
        throw new AssertionError(
            "replay with -Dtenantry.seed=" + seed + ": " + violation.getMessage(), violation);
      }
    }
    System.out.println("Merge schedules from seed " + first + ": " + counts + ", no violation");
  }

  @ParameterizedTest
  @EnumSource
  void catchesTheProtocolWithoutOneRule(Mutant mutant) {
    Counts counts = new Counts();
    OptionalLong caught =
        LongStream.range(0, SCHEDULES_PER_MUTANT)
            .filter(seed -> isViolated(seed, mutant.protocol(), counts))
            .findFirst();
    assertThat(caught).as("%s after %s", mutant, counts).isPresent();
    System.out.println("Mutant " + mutant + " caught by seed " + caught.getAsLong());
  }

  private static boolean isViolated(long seed, Protocol protocol, Counts counts) {
    try {
      Schedule.run(seed, protocol, counts);
      return false;
    } catch (AssertionError violation) {
      return true;
    }
  }
}
