package dev.tenantry.simulation;

import java.io.Serial;

/** The end of a process: no code of ours may catch it. */
final class Crash extends Error {

  @Serial private static final long serialVersionUID = 1L;

  Crash() {
    super("crashed", null, false, false);
  }
}
