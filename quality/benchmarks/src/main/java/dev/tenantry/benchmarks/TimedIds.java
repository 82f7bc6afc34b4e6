package dev.tenantry.benchmarks;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that begin with the time, as the library makes them, for those it is compared with. */
public final class TimedIds {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;
  private static final long RANDOM_BITS = 0x3fffffffffffffffL;

  private TimedIds() {}

  public static UUID next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(
        System.currentTimeMillis() << 16 | VERSION | random.nextInt(0x1000),
        VARIANT | (random.nextLong() & RANDOM_BITS));
  }
}
