package dev.tenantry.simulation;

/** Runs schedules until one is violated; called by reflection, from where a mutant was loaded. */
public final class Trial {

  private Trial() {}

  /** The first seed of so many that shows a violation; -1 if none does. */
  public static long caughtBy(long schedules) {
    for (long seed = 0; seed < schedules; seed++) {
      try {
        Simulation.run(seed, new Figures());
      } catch (Violation | RuntimeException violation) {
        return seed;
      }
    }
    return -1;
  }
}
