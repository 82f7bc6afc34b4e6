package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * What became of a list of invitees.
 *
 * @param invited how many were invited
 * @param accepted how many of these accepted
 * @param problems why the other rows were refused, by line
 */
record InviteResult(long invited, long accepted, ImmutableList<RowProblem> problems) {

  /** The numbers on one line, the same in every locale. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "invitees: %d rows, %d invited, %d accepted, %d refused",
        invited + problems.size(),
        invited,
        accepted,
        problems.size());
  }
}
