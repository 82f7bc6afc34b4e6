package dev.tenantry.domain.invite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.field.Cases;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random lives of an invitation, against what may be done in each state. */
class InviteLifeTest {

  private static final Instant SENT = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration TERM = Duration.ofDays(7);

  private static final ImmutableMap<InviteStatus, ImmutableSet<InviteCommand>> POSSIBLE =
      ImmutableMap.of(
          InviteStatus.PENDING, ImmutableSet.copyOf(InviteCommand.values()),
          InviteStatus.EXPIRED, ImmutableSet.of(InviteCommand.CANCEL, InviteCommand.RESEND),
          InviteStatus.ACCEPTED, ImmutableSet.of(),
          InviteStatus.DECLINED, ImmutableSet.of(),
          InviteStatus.CANCELED, ImmutableSet.of());

  private static final ImmutableMap<InviteCommand, InviteStatus> ENDS =
      ImmutableMap.of(
          InviteCommand.ACCEPT, InviteStatus.ACCEPTED,
          InviteCommand.DECLINE, InviteStatus.DECLINED,
          InviteCommand.CANCEL, InviteStatus.CANCELED,
          InviteCommand.RESEND, InviteStatus.PENDING,
          InviteCommand.EXPIRE, InviteStatus.EXPIRED);

  @Test
  void everyLifeFollowsTheStatesHoweverItGoesAndWhateverTimeItIs() {
    Cases.check(InviteLifeTest::live);
  }

  private static void live(Random random) {
    Values<Invite> invite = sent();
    Instant now = SENT;
    for (int step = 0; step < 12; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(60)));
      invite = seen(invite, now);
      InviteCommand command = InviteCommand.values()[random.nextInt(5)];
      InviteStatus before = InviteStates.statusOf(invite);
      boolean isPossible = POSSIBLE.get(before).contains(command);
      try {
        Values<Invite> moved = InviteStates.moved(invite, command, now);
        assertThat(isPossible).as("%s when %s", command, before).isTrue();
        assertThat(InviteStates.statusOf(moved)).isEqualTo(ENDS.get(command));
        assertThat(moved.require(InviteFields.UPDATED_AT)).isEqualTo(now);
        invite = command == InviteCommand.RESEND ? withNewTerm(moved, now) : moved;
      } catch (InviteNotUsableException refused) {
        assertThat(isPossible).as("%s when %s", command, before).isFalse();
        assertThat(refused.reason().name()).isEqualTo(before.name());
      }
    }
  }

  /** Time alone lets a pending one expire, and nothing else. */
  private static Values<Invite> seen(Values<Invite> invite, Instant now) {
    Values<Invite> seen = InviteStates.asOf(invite, now);
    boolean isOver = !now.isBefore(invite.require(InviteFields.EXPIRES_AT));
    InviteStatus before = InviteStates.statusOf(invite);
    assertThat(InviteStates.statusOf(seen))
        .isEqualTo(before == InviteStatus.PENDING && isOver ? InviteStatus.EXPIRED : before);
    assertThat(InviteStates.asOf(seen, now)).as("seen once more").isEqualTo(seen);
    return seen;
  }

  private static Values<Invite> withNewTerm(Values<Invite> invite, Instant now) {
    return invite.with(InviteFields.EXPIRES_AT, now.plus(TERM));
  }

  private static Values<Invite> sent() {
    return Values.of(InviteFields.ALL)
        .set(InviteFields.ID, new InviteId(new UUID(0, 1)))
        .set(InviteFields.TENANT_ID, new TenantId(new UUID(0, 2)))
        .set(InviteFields.EMAIL, "Anna@example.com")
        .set(InviteFields.ROLE_KEYS, ImmutableSortedSet.of())
        .set(InviteFields.STATUS, InviteStatus.PENDING.word())
        .set(InviteFields.STATUS_UPDATED_AT, SENT)
        .set(InviteFields.BY_SUPER_ADMIN, true)
        .set(InviteFields.DELIVERY, DeliveryState.QUEUED.word())
        .set(InviteFields.SENT_AT, SENT)
        .set(InviteFields.EXPIRES_AT, SENT.plus(TERM))
        .set(InviteFields.CREATED_AT, SENT)
        .set(InviteFields.UPDATED_AT, SENT)
        .build();
  }
}
