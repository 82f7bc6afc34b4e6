package dev.tenantry.faults;

/** What holds a connection to its database. For one thread. */
final class Wire {

  private boolean isLost;

  boolean isLost() {
    return isLost;
  }

  void lose() {
    isLost = true;
  }
}
