package dev.tenantry.simulation;

import java.io.Serial;

/**
 * Something that must hold does not. No exception, so that no code of ours takes it for a failure
 * of a side.
 */
final class Violation extends Error {

  @Serial private static final long serialVersionUID = 1L;

  Violation(String what) {
    super(what);
  }

  static void unless(boolean condition, String what) {
    if (!condition) {
      throw new Violation(what);
    }
  }
}
