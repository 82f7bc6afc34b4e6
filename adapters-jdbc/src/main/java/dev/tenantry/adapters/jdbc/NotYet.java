package dev.tenantry.adapters.jdbc;

/** What this adapter does not do before its tables are there. */
final class NotYet {

  private NotYet() {}

  static UnsupportedOperationException people() {
    return new UnsupportedOperationException(
        "this adapter keeps no invitations and tells no listeners; use the one in memory for"
            + " those");
  }
}
