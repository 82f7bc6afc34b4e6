package dev.tenantry.simulation;

import dev.tenantry.domain.policy.SystemOfRecord;

/** Where a transaction runs, and who asked for it. */
interface Place {

  /** Before it begins: others may come first, or it may never begin. */
  void before(SystemOfRecord side);

  /** At its end: it may be rolled back. */
  void inside(SystemOfRecord side);

  /** After its commit: the answer may be lost. */
  void after(SystemOfRecord side, boolean isForeground);

  /** Before a read: the side may be out of reach. */
  void reading(SystemOfRecord side);
}
