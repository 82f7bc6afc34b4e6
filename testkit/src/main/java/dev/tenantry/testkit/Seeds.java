package dev.tenantry.testkit;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Runs a test with many random inputs that are the same every time.
 *
 * <p>A failure names the seed of its input; {@code -Dtenantry.seed=} with that number runs it
 * alone.
 */
public final class Seeds {

  /** The name of the system property. */
  public static final String PROPERTY = "tenantry.seed";

  private Seeds() {}

  /**
   * Runs the test once with each of so many random generators.
   *
   * @throws AssertionError if one of the runs throws, with what it threw as the cause
   */
  public static void check(int cases, Consumer<Random> test) {
    Long replayed = Long.getLong(PROPERTY);
    LongStream seeds = replayed == null ? LongStream.range(0, cases) : LongStream.of(replayed);
    seeds.forEach(seed -> check(seed, test));
  }

  private static void check(long seed, Consumer<Random> test) {
    try {
      test.accept(new Random(seed));
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError(
          "with seed %d: %s; run it alone with -D%s=%d"
              .formatted(seed, failure.getMessage(), PROPERTY, seed),
          failure);
    }
  }
}
