package dev.tenantry.adapters.jdbc;

import java.sql.SQLException;

/** Cleans up behind a result or a failure that matters more than the cleaning. */
final class Quietly {

  private Quietly() {}

  /** Something to be done on a connection that may be lost. */
  @FunctionalInterface
  interface Cleanup {
    void run() throws SQLException;
  }

  /**
   * Tells whether it worked. A connection that cannot be cleaned up is no use to its pool either,
   * which will find out and replace it.
   */
  static boolean run(Cleanup cleanup) {
    try {
      cleanup.run();
      return true;
    } catch (SQLException beyondHelp) {
      // What happened before is what the caller is told.
      return false;
    }
  }
}
