package dev.tenantry.domain.invite;

/** What can happen to an invitation. */
public enum InviteCommand {

  /** The invitee becomes a user. */
  ACCEPT,

  /** The invitee does not want to. */
  DECLINE,

  /** The inviter's side takes it back. */
  CANCEL,

  /** The inviter's side sends it once more, with a new token and a new term. */
  RESEND,

  /** Time passes the end of its term; nobody does that. */
  EXPIRE
}
