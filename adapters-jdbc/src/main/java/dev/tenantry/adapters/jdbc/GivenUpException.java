package dev.tenantry.adapters.jdbc;

import dev.tenantry.domain.error.PersistenceUnavailableException;
import java.io.Serial;
import java.sql.SQLException;

/**
 * The database gave up this transaction for the sake of another: run again, it may well succeed.
 */
final class GivenUpException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  GivenUpException(SQLException bare) {
    super("the database gave up this transaction for the sake of another", bare);
  }

  /** What a caller is told if nobody runs it again. */
  PersistenceUnavailableException forCaller(String remedy) {
    return new PersistenceUnavailableException(getMessage() + "; " + remedy, getCause());
  }
}
