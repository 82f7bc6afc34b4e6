package dev.tenantry.simulation;

import java.io.Serial;

/** A failure that no driver would name; it is about one transaction alone. */
final class Injected extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  Injected(String what) {
    super(what, null, false, false);
  }
}
