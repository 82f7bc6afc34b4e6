package dev.tenantry.domain.field;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * How many random cases a property is tried with: ten thousand, or any number with {@code
 * -Dtenantry.cases=1000000}.
 */
public final class Cases {

  /** The number. */
  public static final int NUMBER = Integer.getInteger("tenantry.cases", 10_000);

  private Cases() {}

  /** Tries each case with a generator of its own; {@code -Dtenantry.seed=7} tries one alone. */
  public static void check(Consumer<Random> property) {
    Long replayed = Long.getLong("tenantry.seed");
    LongStream seeds = replayed == null ? LongStream.range(0, NUMBER) : LongStream.of(replayed);
    seeds.forEach(seed -> check(property, seed));
  }

  private static void check(Consumer<Random> property, long seed) {
    try {
      property.accept(new Random(seed));
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError(
          "replay with -Dtenantry.seed=" + seed + ": " + failure.getMessage(), failure);
    }
  }
}
