package dev.tenantry.testkit;

import dev.tenantry.application.spi.IdGenerator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives the same ids in the same order every time: {@code 00000000-0000-7000-8000-000000000001},
 * then the one that ends in 2.
 *
 * <p>Two of these objects give the same ids, so a storage takes one. Thread-safe.
 */
public final class SequentialIds implements IdGenerator {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final AtomicLong last = new AtomicLong();

  /** A generator that begins with the first id. */
  public SequentialIds() {}

  @Override
  public UUID next() {
    return numbered(last.incrementAndGet());
  }

  /** The id that is given as the nth, counted from 1. */
  public static UUID numbered(long n) {
    return new UUID(VERSION, VARIANT | n);
  }
}
