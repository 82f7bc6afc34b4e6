package dev.tenantry.adapters.jdbc;

/** What this adapter does not do before its tables are there. */
final class NotYet {

  private NotYet() {}

  static UnsupportedOperationException queue() {
    return new UnsupportedOperationException(
        "this adapter has no queue: keep both systems in one database, see persistence(..)");
  }

  static UnsupportedOperationException people() {
    return new UnsupportedOperationException(
        "this adapter keeps no invitations and tells no listeners; use the one in memory for"
            + " those");
  }
}
