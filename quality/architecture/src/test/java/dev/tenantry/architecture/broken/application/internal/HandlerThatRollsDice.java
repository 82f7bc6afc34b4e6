package dev.tenantry.architecture.broken.application.internal;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Breaks a rule on purpose: it makes its own randomness. */
public final class HandlerThatRollsDice {
  Object[] dice() {
    return new Object[] {
      new SecureRandom(),
      new Random(),
      ThreadLocalRandom.current(),
      UUID.randomUUID(),
      Math.random(),
      RandomGenerator.getDefault()
    };
  }
}
