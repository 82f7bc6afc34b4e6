package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.InviteFixture.aPendingInvite;
import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.testkit.InviteFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How tokens and answers settle invitations, also where many do so at once. */
abstract class SettleInviteContract extends InvitesContract {

  @Test
  void aReplacedTokenLeadsNowhere() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    storeToken(1, Optional.of(OTHER));

    assertThat(find(TOKEN)).isEmpty();
    assertThat(find(OTHER)).isPresent();
    assertThat(settle(TOKEN, NOW)).isEmpty();

    storeToken(1, Optional.empty());
    assertThat(find(OTHER)).isEmpty();
  }

  @Test
  void settlesOnceAndBearsTheMoment() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));

    Values<Invite> settled = settle(TOKEN, NOW).orElseThrow();

    assertThat(settled)
        .isEqualTo(
            aPendingInvite(1)
                .withStatus(InviteStatus.ACCEPTED)
                .with(InviteFields.ACCEPTED_BY_USER_ID, BO)
                .with(InviteFields.STATUS_UPDATED_AT, NOW)
                .with(InviteFields.UPDATED_AT, NOW)
                .values());
    assertThat(find(1)).hasValue(settled);
    assertThat(find(TOKEN)).hasValue(settled);
    assertThat(settle(TOKEN, NOW)).isEmpty();
    assertThat(
            insert(
                aPendingInvite(2)
                    .with(
                        InviteFields.EMAIL,
                        aPendingInvite(1).values().require(InviteFields.EMAIL))))
        .containsExactly(id(2));
  }

  @Test
  void settlesNothingWhoseTermIsOver() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    Instant end = aPendingInvite(1).values().require(InviteFields.EXPIRES_AT);

    assertThat(settle(TOKEN, end)).isEmpty();
    assertThat(settle(TOKEN, end.minusNanos(1_000))).isPresent();
  }

  @Test
  void ofManyWhoSettleAtOnceOneSucceeds() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    try (Threads threads = new Threads()) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.start(() -> settle(TOKEN, NOW).isPresent()));
      }

      assertThat(running.stream().map(Threads::resultOf).filter(won -> won)).hasSize(1);
    }
  }

  @Test
  void whoIsInAnothersWayWaitsUntilThatOnesTransactionHasEnded() {
    try (Threads threads = new Threads()) {
      Future<ImmutableSet<InviteId>> second =
          change(
              invites -> {
                invites.insert(ImmutableList.of(sameAddress(1).values()));
                Future<ImmutableSet<InviteId>> other =
                    threads.start(() -> insert(aPendingInvite(3), sameAddress(2)));
                assertThat(Threads.endsAtOnce(other)).isFalse();
                return other;
              });

      assertThat(Threads.resultOf(second)).containsExactly(id(3));
    }
    assertThat(find(1)).isPresent();
    assertThat(find(2)).isEmpty();
  }

  @Test
  void nobodyElseLocksOrSettlesALockedOne() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    InviteFixture canceled = aPendingInvite(1).withStatus(InviteStatus.CANCELED);
    try (Threads threads = new Threads()) {
      List<Future<Boolean>> others =
          change(
              invites -> {
                invites.lock(id(1));
                List<Future<Boolean>> waiting =
                    ImmutableList.of(
                        threads.start(() -> stored(1).equals(canceled.values())),
                        threads.start(() -> settle(TOKEN, NOW).isEmpty()));
                assertThat(waiting).noneMatch(Threads::endsAtOnce);
                invites.update(canceled.values());
                return waiting;
              });

      assertThat(others).allMatch(Threads::resultOf);
    }
  }

  @Test
  void ofManyWhoInviteOneAddressAtOnceOneSucceeds() {
    try (Threads threads = new Threads()) {
      List<Future<ImmutableSet<InviteId>>> running = new ArrayList<>();
      for (int i = 1; i <= 8; i++) {
        InviteFixture mine = sameAddress(i);
        InviteFixture other = aPendingInvite(100 + i);
        running.add(threads.start(() -> insert(mine, other)));
      }

      assertThat(running.stream().map(Threads::resultOf).mapToInt(ImmutableSet::size).sum())
          .isEqualTo(9);
    }
  }

  @Test
  void whatIsRolledBackNeverWas() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                change(
                    invites -> {
                      invites.settle(TOKEN, InviteStatus.DECLINED, Optional.empty(), NOW);
                      invites.insert(ImmutableList.of(aPendingInvite(2).values()));
                      invites.lock(id(1));
                      invites.storeToken(id(1), Optional.of(OTHER));
                      throw new IllegalStateException("rolled back");
                    }));

    assertThat(find(1)).hasValue(aPendingInvite(1).values());
    assertThat(find(2)).isEmpty();
    assertThat(find(TOKEN)).isPresent();
    assertThat(find(OTHER)).isEmpty();
  }
}
