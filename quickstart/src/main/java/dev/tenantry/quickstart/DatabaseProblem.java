package dev.tenantry.quickstart;

import com.google.common.base.Strings;
import com.google.common.base.Throwables;
import dev.tenantry.domain.error.TenantryException;
import java.sql.SQLException;

/**
 * Tells why a database cannot be used, by the codes of its driver alone: what drivers say in words
 * may hold data and passwords.
 */
final class DatabaseProblem {

  private static final String WRONG_LOGIN =
      "user or password is wrong; give --user and set "
          + DatabaseLogin.PASSWORD_VARIABLE
          + ", or put both into the URL";
  private static final String NO_DATABASE =
      "there is no such database; create it first, or correct its name";
  private static final String READ_ONLY = "it is read-only; choose one that can be written";
  private static final String NO_RIGHT =
      "the user may not do what is needed; grant it the rights to create, read and write tables";

  private DatabaseProblem() {}

  /** The refusal to begin that fits what went wrong. */
  static UnusableInputException of(DatabaseUrl url, Exception failure) {
    String problem =
        Throwables.getCausalChain(failure).stream()
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .filter(told -> told.getSQLState() != null)
            .findFirst()
            .map(DatabaseProblem::inWords)
            .orElseGet(() -> withoutCode(failure));
    return new UnusableInputException(
        "cannot keep data in " + url.engine() + " at " + url + ": " + problem);
  }

  private static String withoutCode(Exception failure) {
    return failure instanceof TenantryException || failure instanceof IllegalStateException
        ? "its tables do not fit this version of Tenantry; choose another database"
        : "the URL is not one that its driver understands; correct it";
  }

  private static String inWords(SQLException told) {
    String state = Strings.nullToEmpty(told.getSQLState());
    return known(state, told.getErrorCode())
        + " (SQLState "
        + state
        + ", error "
        + told.getErrorCode()
        + ")";
  }

  private static String known(String state, int code) {
    return switch (code) {
      // MariaDB gives several problems one state.
      case 1044, 1142, 1143 -> NO_RIGHT;
      case 1049 -> NO_DATABASE;
      case 1290 -> READ_ONLY;
      default -> byState(state);
    };
  }

  private static String byState(String state) {
    return switch (state) {
      case "28000", "28P01" -> WRONG_LOGIN;
      case "3D000", "90013", "90146", "90149" -> NO_DATABASE;
      case "25006", "90097" -> READ_ONLY;
      case "42501", "90096" -> NO_RIGHT;
      case "90020" ->
          "another program has it open; end that one, or choose another place with --db";
      case "90011" -> "the name of its file is relative; begin it with / or ./";
      case "90028", "90031", "90062" ->
          "its file cannot be read or written; check the folder and its rights";
      case "90030", "90048" ->
          "its file is damaged or not one of H2; choose another place with --db";
      case "90046", "90066", "90113" ->
          "a setting in the URL is unknown, malformed or given twice; correct it";
      default ->
          state.startsWith("08") || state.equals("90067")
              ? "no server answers there; check host and port, and that the server runs"
              : "it refused; check the URL, and what the user may do";
    };
  }
}
