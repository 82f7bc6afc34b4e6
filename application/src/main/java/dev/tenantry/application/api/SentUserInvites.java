package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteProblem;

/**
 * What came of a call that invites people, in the order of the call.
 *
 * @param sent the rows that worked; their mails are delivered afterwards, as each invitation tells
 * @param refused the rows that did not, and why
 */
public record SentUserInvites(ImmutableList<Sent> sent, ImmutableList<Refused> refused) {

  /**
   * A row that worked.
   *
   * @param row its place in the call, counted from 0
   * @param invite the invitation
   */
  public record Sent(int row, Invite invite) {}

  /**
   * A row that did not.
   *
   * @param row its place in the call, counted from 0
   * @param problem why, for programs; stable
   */
  public record Refused(int row, InviteProblem problem) {

    /** What is wrong and what to do about it, for people. */
    public String message() {
      return problem.message();
    }
  }

  /** The invitations that were made. */
  public ImmutableList<Invite> invites() {
    return sent.stream().map(Sent::invite).collect(ImmutableList.toImmutableList());
  }
}
