package dev.tenantry.quickstart;

import java.util.Optional;

/**
 * Who the program is to a database, as far as the URL does not say it.
 *
 * @param user the name
 * @param password its password
 */
record DatabaseLogin(Optional<String> user, Optional<String> password) {

  /** Where the password is read from, since everybody on the machine can read a command line. */
  static final String PASSWORD_VARIABLE = "TENANTRY_DB_PASSWORD";

  /** Where the database asks for none. */
  static final DatabaseLogin NONE = new DatabaseLogin(Optional.empty(), Optional.empty());

  @Override
  public String toString() {
    return "DatabaseLogin";
  }
}
