package dev.tenantry.verification.simulation;

/** What happened in many schedules. */
final class Figures {
  long schedules;
  long steps;
  long transactions;
  long writes;
  long faults;
  long crashes;
  long restores;
  long halts;

  @Override
  public String toString() {
    return ("%d schedules, %d steps, %d transactions, %d writes, %d faults, %d crashes, %d"
            + " restores, %d halts decided")
        .formatted(schedules, steps, transactions, writes, faults, crashes, restores, halts);
  }
}
