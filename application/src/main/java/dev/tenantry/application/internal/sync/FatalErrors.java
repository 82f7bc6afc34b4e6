package dev.tenantry.application.internal.sync;

import com.google.common.base.Throwables;

/** What a host's code may throw at us and what nobody gets over. */
public final class FatalErrors {

  private FatalErrors() {}

  /**
   * Throws what says that the JVM is broken. Where a stack overflows, there is room again by now:
   * that is a host's failure like others.
   */
  public static void rethrow(Throwable thrown) {
    if (!(thrown instanceof StackOverflowError)) {
      Throwables.throwIfInstanceOf(thrown, VirtualMachineError.class);
    }
  }
}
