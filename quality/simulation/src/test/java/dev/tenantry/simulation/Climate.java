package dev.tenantry.simulation;

import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What may happen to the transactions of one process: outages, crashes, lost answers, and others in
 * between.
 */
final class Climate implements Place {

  /** So many transactions in one schedule can only be an endless loop. */
  private static final int ENDLESS = 20_000;

  private final SplittableRandom random;
  private final Figures figures;
  private final Runnable others;
  private final boolean hasOutagesAlone;
  private final Set<SystemOfRecord> cutOff = EnumSet.noneOf(SystemOfRecord.class);
  private double faults;
  private double interruptions;
  private int transactions;
  private boolean isCommitted;
  private boolean isDisturbed;

  Climate(SplittableRandom random, Figures figures, Runnable others, boolean hasOutagesAlone) {
    this.random = random;
    this.figures = figures;
    this.others = others;
    this.hasOutagesAlone = hasOutagesAlone;
  }

  void become(double newFaults, double newInterruptions) {
    faults = newFaults;
    interruptions = newInterruptions;
  }

  void toggle(SystemOfRecord side) {
    if (!cutOff.remove(side)) {
      cutOff.add(side);
    }
  }

  void calm() {
    become(0, 0);
    cutOff.clear();
  }

  boolean isCalm() {
    return faults == 0 && interruptions == 0 && cutOff.isEmpty();
  }

  /** A call of a use case begins, and nothing has been committed for it. */
  void beginCall() {
    isCommitted = false;
    isDisturbed = false;
  }

  /** Whether the call's own transaction was committed and its caller could be told. */
  boolean isCommitted() {
    return isCommitted && !isDisturbed;
  }

  @Override
  public void before(SystemOfRecord side) {
    figures.transactions++;
    Violation.unless(++transactions < ENDLESS, "it does not come to an end");
    if (random.nextDouble() < interruptions) {
      boolean wasCommitted = isCommitted;
      boolean wasDisturbed = isDisturbed;
      others.run();
      isCommitted = wasCommitted;
      isDisturbed = wasDisturbed;
    }
    reading(side);
    strike();
  }

  @Override
  public void reading(SystemOfRecord side) {
    if (cutOff.contains(side)) {
      throw unavailable();
    }
  }

  @Override
  public void inside(SystemOfRecord side) {
    strike();
  }

  @Override
  public void after(SystemOfRecord side, boolean isForeground) {
    isCommitted |= isForeground;
    try {
      strike();
    } catch (RuntimeException answerLost) {
      isDisturbed |= isForeground;
      throw answerLost;
    }
  }

  private void strike() {
    if (faults == 0 || random.nextDouble() >= faults) {
      return;
    }
    figures.faults++;
    switch (random.nextInt(hasOutagesAlone ? 1 : 0, 3)) {
      case 0 -> throw new Injected("the driver failed");
      case 1 -> throw unavailable();
      default -> {
        figures.crashes++;
        throw new Crash();
      }
    }
  }

  private static PersistenceUnavailableException unavailable() {
    return new PersistenceUnavailableException("out of reach", null);
  }
}
