package dev.tenantry.adapters.jdbc;

/** What this adapter does not do before its queue is built. */
final class NotYet {

  private NotYet() {}

  static UnsupportedOperationException queue() {
    return new UnsupportedOperationException(
        "this adapter has no queue: keep both systems in one database, see persistence(..)");
  }
}
