package dev.tenantry.benchmarks;

/** What is timed. */
interface Operation {

  /** Gets ready for {@link #run}, untimed. */
  default void prepare() {}

  /** Does the work once. */
  void run();

  /**
   * How many units of work one run does; with more than one it is timed alone, and not repeated.
   */
  default int units() {
    return 1;
  }
}
