package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.invite.InviteProblem;
import java.util.Optional;

/**
 * One row of a list of invitees: a person to be invited.
 *
 * @param row what the list says
 */
record InviteeRow(SheetRow<InviteeColumn> row) {

  /** All rows of a list, which has as many as go out by one call at most. */
  static ImmutableList<InviteeRow> all(Sheet<InviteeColumn> sheet) throws UnusableInputException {
    ImmutableList<SheetRow<InviteeColumn>> rows =
        ImmutableList.copyOf(Iterators.limit(sheet.rows(), SendUserInvites.MAX_ROWS + 1));
    if (rows.size() > SendUserInvites.MAX_ROWS) {
      throw new UnusableInputException(
          "the "
              + InviteeColumn.SHEET.name()
              + " has more than "
              + SendUserInvites.MAX_ROWS
              + " rows; split it into several");
    }
    return rows.stream().map(InviteeRow::new).collect(ImmutableList.toImmutableList());
  }

  /** The line of the file on which the row begins, from 1. */
  long line() {
    return row.line();
  }

  /** The key of the role, if the invitee is to have one. */
  Optional<String> role() {
    return row.cell(InviteeColumn.ROLE);
  }

  /** All that is wrong with the row in itself, by column. */
  ImmutableList<Violation> violations() {
    return row.violations(() -> command().violations().stream());
  }

  /** The row of the command that invites. */
  Invitee command() {
    Invitee invitee = Invitee.of(row.cell(InviteeColumn.EMAIL).orElse(""));
    invitee = row.with(InviteeColumn.FIRST_NAME, invitee, Invitee::withFirstName);
    invitee = row.with(InviteeColumn.LAST_NAME, invitee, Invitee::withLastName);
    invitee = row.with(InviteeColumn.LOCALE, invitee, Invitee::withLocale);
    return row.with(InviteeColumn.ROLE, invitee, (person, role) -> person.withRoles(role));
  }

  /** This row, refused by the library. */
  RowProblem refused(InviteProblem problem) {
    InviteeColumn column =
        switch (problem) {
          case UNKNOWN_ROLE, ROLE_NOT_GRANTABLE -> InviteeColumn.ROLE;
          default -> InviteeColumn.EMAIL;
        };
    return new RowProblem(
        line(),
        ImmutableList.of(new Violation(column.header(), problem.name(), problem.message())));
  }
}
