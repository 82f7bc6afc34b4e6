package dev.tenantry.architecture.broken.adapters.jdbc;

import java.sql.SQLException;

/** Breaks a rule on purpose: it tells errors apart by itself. */
public final class RepositoryThatReadsSqlStates {
  boolean isTaken(SQLException failure) {
    return "23505".equals(failure.getSQLState());
  }
}
