package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.user.User;
import java.util.Locale;

/**
 * What became of a roster's rows.
 *
 * @param created how many users were created
 * @param alreadyThere how many rows meant a user who was there already
 * @param refused how many rows were wrong
 * @param firstProblems why, of the first {@value ImportTally#MAX_PROBLEMS} of these
 * @param examples the first users who own no tenant, {@value ImportTally#MAX_EXAMPLES} at most
 */
record ImportResult(
    long created,
    long alreadyThere,
    long refused,
    ImmutableList<RowProblem> firstProblems,
    ImmutableList<User> examples) {

  /** How many rows the roster has. */
  long rows() {
    return created + alreadyThere + refused;
  }

  /** The numbers on one line, the same in every locale. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "roster: %d rows, %d created, %d already there, %d refused",
        rows(),
        created,
        alreadyThere,
        refused);
  }
}
