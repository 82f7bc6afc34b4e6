package dev.tenantry.domain.invite;

import dev.tenantry.domain.user.UserId;
import java.time.Instant;

/** What has become of an invitation, with what is known in that state only. */
public sealed interface InviteState {

  /** Waits for an answer until then. */
  record Pending(Instant until) implements InviteState {}

  /** Got no answer until then. */
  record Expired(Instant at) implements InviteState {}

  /** The invitee became this user. */
  record Accepted(UserId by, Instant at) implements InviteState {}

  /** Was taken back. */
  record Canceled(Instant at) implements InviteState {}

  /** The invitee did not want it. */
  record Declined(Instant at) implements InviteState {}
}
