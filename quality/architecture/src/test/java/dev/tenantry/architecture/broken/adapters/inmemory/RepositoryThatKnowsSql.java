package dev.tenantry.architecture.broken.adapters.inmemory;

import java.sql.SQLException;

/** Breaks a rule on purpose: SQL outside of its adapter. */
public interface RepositoryThatKnowsSql {
  void read() throws SQLException;
}
