package dev.tenantry.domain.invite;

import static dev.tenantry.domain.invite.InviteCommand.ACCEPT;
import static dev.tenantry.domain.invite.InviteCommand.CANCEL;
import static dev.tenantry.domain.invite.InviteCommand.DECLINE;
import static dev.tenantry.domain.invite.InviteCommand.EXPIRE;
import static dev.tenantry.domain.invite.InviteCommand.RESEND;
import static dev.tenantry.domain.invite.InviteStatus.ACCEPTED;
import static dev.tenantry.domain.invite.InviteStatus.CANCELED;
import static dev.tenantry.domain.invite.InviteStatus.DECLINED;
import static dev.tenantry.domain.invite.InviteStatus.EXPIRED;
import static dev.tenantry.domain.invite.InviteStatus.PENDING;

import com.google.common.collect.ImmutableTable;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.field.Values;
import java.time.Instant;
import java.util.Locale;

/**
 * What can happen to an invitation in which state: the only place that knows.
 *
 * <p>The states that nothing leaves are terminal: accepted, canceled and declined.
 */
public final class InviteStates {

  private static final ImmutableTable<InviteStatus, InviteCommand, InviteStatus> MOVES =
      ImmutableTable.<InviteStatus, InviteCommand, InviteStatus>builder()
          .put(PENDING, ACCEPT, ACCEPTED)
          .put(PENDING, DECLINE, DECLINED)
          .put(PENDING, CANCEL, CANCELED)
          .put(PENDING, RESEND, PENDING)
          .put(PENDING, EXPIRE, EXPIRED)
          .put(EXPIRED, CANCEL, CANCELED)
          .put(EXPIRED, RESEND, PENDING)
          .build();

  private InviteStates() {}

  /** Every move there is, by the state that it leaves and what happens; all others are refused. */
  public static ImmutableTable<InviteStatus, InviteCommand, InviteStatus> moves() {
    return MOVES;
  }

  /**
   * The state that follows.
   *
   * @throws InviteNotUsableException if this cannot happen to an invitation of that state
   */
  public static InviteStatus after(InviteStatus before, InviteCommand command) {
    InviteStatus next = MOVES.get(before, command);
    if (next == null) {
      throw new InviteNotUsableException(before.reason());
    }
    return next;
  }

  /**
   * The invitation after something happened to it now.
   *
   * @param invite as of now, see {@link #asOf}
   * @throws InviteNotUsableException if this cannot happen to it
   */
  public static Values<Invite> moved(Values<Invite> invite, InviteCommand command, Instant now) {
    InviteStatus before = statusOf(invite);
    InviteStatus next = after(before, command);
    Values.Builder<Invite> moved =
        invite.toBuilder()
            .set(InviteFields.STATUS, next.word())
            .set(InviteFields.UPDATED_AT, InviteFields.UPDATED_AT.normalise(now));
    return next == before
        ? moved.build()
        : moved
            .set(InviteFields.STATUS_UPDATED_AT, InviteFields.STATUS_UPDATED_AT.normalise(now))
            .build();
  }

  /** A stored invitation as it is at a moment: a pending one whose term is over has expired. */
  public static Values<Invite> asOf(Values<Invite> stored, Instant now) {
    Instant end = stored.require(InviteFields.EXPIRES_AT);
    return statusOf(stored) == PENDING && !end.isAfter(now)
        ? stored.toBuilder()
            .set(InviteFields.STATUS, after(PENDING, EXPIRE).word())
            .set(InviteFields.STATUS_UPDATED_AT, end)
            .build()
        : stored;
  }

  /** The status among these values. */
  public static InviteStatus statusOf(Values<Invite> invite) {
    return InviteStatus.ofWord(invite.require(InviteFields.STATUS));
  }

  /** The moves as a diagram in the language of Mermaid, for the documentation. */
  public static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n  [*] --> pending: send\n");
    MOVES
        .rowMap()
        .forEach(
            (before, moves) ->
                moves.forEach(
                    (command, after) ->
                        text.append("  ")
                            .append(before.word())
                            .append(" --> ")
                            .append(after.word())
                            .append(": ")
                            .append(command.name().toLowerCase(Locale.ROOT))
                            .append('\n')));
    for (InviteStatus status : InviteStatus.values()) {
      if (!MOVES.containsRow(status)) {
        text.append("  ").append(status.word()).append(" --> [*]\n");
      }
    }
    return text.toString();
  }
}
