package dev.tenantry.adapters.jdbc;

import dev.tenantry.domain.error.PersistenceUnavailableException;
import java.io.Serial;
import java.sql.SQLException;

/**
 * The database gave up this transaction for the sake of another: run again, it may well succeed.
 */
final class GivenUpException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private static final String MESSAGE =
      "the database gave up this transaction for the sake of another";

  GivenUpException(SQLException bare) {
    super(MESSAGE, bare);
  }

  /** For one that cannot go on because another was faster. */
  GivenUpException() {
    super(MESSAGE);
  }

  /** What a caller is told if nobody runs it again. */
  PersistenceUnavailableException forCaller(String remedy) {
    return new PersistenceUnavailableException(getMessage() + "; " + remedy, getCause());
  }
}
