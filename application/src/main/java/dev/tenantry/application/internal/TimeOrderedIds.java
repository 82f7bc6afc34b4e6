package dev.tenantry.application.internal;

import dev.tenantry.application.spi.IdGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Gives UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits, so that
 * indexes grow at their end.
 *
 * <p>Thread-safe. Two ids of one millisecond order at random.
 */
public final class TimeOrderedIds implements IdGenerator {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Takes the milliseconds from this clock. */
  public TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public UUID next() {
    long randomHigh = random.nextInt() & 0xFFFL;
    long randomLow = random.nextLong() >>> 2;
    return new UUID(clock.millis() << 16 | VERSION_7 | randomHigh, VARIANT_RFC | randomLow);
  }
}
