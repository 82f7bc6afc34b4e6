package dev.tenantry.domain.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.error.InviteNotUsableException.Reason;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InviteStatesTest {

  private static final Instant SENT = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant END = SENT.plus(Duration.ofDays(7));
  private static final UserId ACCEPTER = new UserId(new UUID(0, 3));

  @ParameterizedTest
  @CsvSource({
    "PENDING, ACCEPT, ACCEPTED",
    "PENDING, DECLINE, DECLINED",
    "PENDING, CANCEL, CANCELED",
    "PENDING, RESEND, PENDING",
    "PENDING, EXPIRE, EXPIRED",
    "EXPIRED, ACCEPT, ",
    "EXPIRED, DECLINE, ",
    "EXPIRED, CANCEL, CANCELED",
    "EXPIRED, RESEND, PENDING",
    "EXPIRED, EXPIRE, ",
    "ACCEPTED, ACCEPT, ",
    "ACCEPTED, DECLINE, ",
    "ACCEPTED, CANCEL, ",
    "ACCEPTED, RESEND, ",
    "ACCEPTED, EXPIRE, ",
    "CANCELED, ACCEPT, ",
    "CANCELED, DECLINE, ",
    "CANCELED, CANCEL, ",
    "CANCELED, RESEND, ",
    "CANCELED, EXPIRE, ",
    "DECLINED, ACCEPT, ",
    "DECLINED, DECLINE, ",
    "DECLINED, CANCEL, ",
    "DECLINED, RESEND, ",
    "DECLINED, EXPIRE, "
  })
  void everyCommandMovesOrIsRefusedInEveryState(
      InviteStatus before, InviteCommand command, InviteStatus after) {
    assertThat(InviteStates.moves().get(before, command)).isEqualTo(after);
    if (after == null) {
      assertThatExceptionOfType(InviteNotUsableException.class)
          .isThrownBy(() -> InviteStates.after(before, command))
          .satisfies(
              refusal -> assertThat(refusal.reason()).isEqualTo(Reason.valueOf(before.name())));
    } else {
      assertThat(InviteStates.after(before, command)).isEqualTo(after);
    }
  }

  @Test
  void aMoveBearsItsMomentAndAResendKeepsThatOfTheStatus() {
    Instant now = SENT.plusSeconds(5);
    Values<Invite> canceled =
        InviteStates.moved(invite(InviteStatus.PENDING), InviteCommand.CANCEL, now);
    Values<Invite> resent =
        InviteStates.moved(invite(InviteStatus.PENDING), InviteCommand.RESEND, now);

    assertThat(Invite.of(canceled).state()).isEqualTo(new InviteState.Canceled(now));
    assertThat(canceled.require(InviteFields.UPDATED_AT)).isEqualTo(now);
    assertThat(resent.require(InviteFields.STATUS_UPDATED_AT)).isEqualTo(SENT);
    assertThat(resent.require(InviteFields.UPDATED_AT)).isEqualTo(now);
  }

  @Test
  void aPendingInvitationExpiresAtTheEndOfItsTermAndNotBefore() {
    Values<Invite> pending = invite(InviteStatus.PENDING);

    assertThat(InviteStates.asOf(pending, END.minusNanos(1_000))).isEqualTo(pending);
    assertThat(Invite.of(InviteStates.asOf(pending, END)).state())
        .isEqualTo(new InviteState.Expired(END));
    assertThat(InviteStates.asOf(pending, END.plusSeconds(99)))
        .isEqualTo(InviteStates.asOf(pending, END));
  }

  @ParameterizedTest
  @CsvSource({"ACCEPTED", "CANCELED", "DECLINED", "EXPIRED"})
  void timeChangesNoOtherState(InviteStatus status) {
    Values<Invite> invite = invite(status);

    assertThat(InviteStates.asOf(invite, END.plusSeconds(1))).isEqualTo(invite);
  }

  @Test
  void eachStateTellsWhatIsKnownInItAlone() {
    assertThat(Invite.of(invite(InviteStatus.PENDING)).state())
        .isEqualTo(new InviteState.Pending(END));
    assertThat(Invite.of(invite(InviteStatus.ACCEPTED)).state())
        .isEqualTo(new InviteState.Accepted(ACCEPTER, SENT));
    assertThat(Invite.of(invite(InviteStatus.DECLINED)).state())
        .isEqualTo(new InviteState.Declined(SENT));
  }

  @Test
  void theDiagramShowsEveryMoveAndWhereItEnds() {
    assertThat(InviteStates.diagram())
        .isEqualTo(
            """
            stateDiagram-v2
              [*] --> pending: send
              pending --> accepted: accept
              pending --> declined: decline
              pending --> canceled: cancel
              pending --> pending: resend
              pending --> expired: expire
              expired --> canceled: cancel
              expired --> pending: resend
              accepted --> [*]
              canceled --> [*]
              declined --> [*]
            """);
  }

  private static Values<Invite> invite(InviteStatus status) {
    Optional<UserId> by =
        status == InviteStatus.ACCEPTED ? Optional.of(ACCEPTER) : Optional.empty();
    return Values.of(InviteFields.ALL)
        .set(InviteFields.ID, new InviteId(new UUID(0, 1)))
        .set(InviteFields.TENANT_ID, new TenantId(new UUID(0, 2)))
        .set(InviteFields.EMAIL, "Anna@example.com")
        .set(InviteFields.ROLE_KEYS, ImmutableSortedSet.of())
        .set(InviteFields.STATUS, status.word())
        .set(InviteFields.STATUS_UPDATED_AT, SENT)
        .set(InviteFields.ACCEPTED_BY_USER_ID, by.orElse(null))
        .set(InviteFields.BY_SUPER_ADMIN, true)
        .set(InviteFields.DELIVERY, DeliveryState.QUEUED.word())
        .set(InviteFields.SENT_AT, SENT)
        .set(InviteFields.EXPIRES_AT, END)
        .set(InviteFields.CREATED_AT, SENT)
        .set(InviteFields.UPDATED_AT, SENT)
        .build();
  }
}
