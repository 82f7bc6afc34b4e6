package dev.tenantry.domain.event;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which event a change is. */
public final class Changes {

  private Changes() {}

  /** The event of a user whose values became these. */
  public static UserEvent ofUser(
      UUID id, Instant at, Optional<Values<User>> previous, Values<User> current) {
    User now = User.of(current);
    return previous
        .<UserEvent>map(before -> new UserUpdated(id, at, User.of(before), now))
        .orElseGet(() -> new UserCreated(id, at, now));
  }

  /**
   * The event of an invitation whose values became these.
   *
   * @throws IllegalArgumentException if nothing happened to it that is told
   */
  public static InviteEvent ofInvite(
      UUID id, Instant at, Optional<Values<Invite>> previous, Values<Invite> current) {
    Invite now = Invite.of(current);
    return previous
        .map(before -> ofInvite(id, at, Invite.of(before), now))
        .orElseGet(() -> new InviteSent(id, at, now));
  }

  /** Whether what happened to an invitation is told: that its mail moved on is not. */
  public static boolean isTold(Values<Invite> previous, Values<Invite> current) {
    return !previous.agreesWith(current, InviteFields.STATUS)
        || !previous.agreesWith(current, InviteFields.SENT_AT);
  }

  private static InviteEvent ofInvite(UUID id, Instant at, Invite before, Invite now) {
    return switch (now.status()) {
      case PENDING -> new InviteResent(id, at, before, now);
      case ACCEPTED -> new InviteAccepted(id, at, before, now);
      case DECLINED -> new InviteDeclined(id, at, before, now);
      case CANCELED -> new InviteCanceled(id, at, before, now);
      case EXPIRED -> throw new IllegalArgumentException("that time passes is not told");
    };
  }
}
