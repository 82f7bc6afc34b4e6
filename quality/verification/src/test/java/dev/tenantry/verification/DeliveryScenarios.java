package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Deliveries.Failing;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.InviteAccepted;
import dev.tenantry.domain.event.InviteCanceled;
import dev.tenantry.domain.event.InviteDeclined;
import dev.tenantry.domain.event.InviteResent;
import dev.tenantry.domain.event.InviteSent;
import dev.tenantry.domain.event.UserCreated;
import dev.tenantry.domain.event.UserUpdated;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DeliveryScenarios extends InviteScenarios {

  private static final Duration LONG = Duration.ofHours(1);
  private static final int DRAINS = 1_000_000;

  /** Makes every pause as short as can be. */
  private static final RandomGenerator SHORTEST = () -> 0;

  private final List<InviteMail> mails = new ArrayList<>();
  private final List<ChangeEvent> events = new ArrayList<>();
  private boolean mailFails;
  private boolean listenerFails;

  @Override
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder
        .randomness(SHORTEST)
        .inviteDelivery(
            mail -> {
              if (mailFails) {
                throw new IllegalStateException("no mail server for " + mail.email());
              }
              mails.add(mail);
            })
        .changeListener(
            "audit",
            event -> {
              if (listenerFails) {
                throw new IllegalStateException("no");
              }
              events.add(event);
            });
  }

  @BeforeEach
  void forget() {
    mails.clear();
    events.clear();
  }

  @Test
  void aMailGoesOutAfterTheCommitAndItsTokenAcceptsTheInvitation() {
    Invite invite = invite("bo");

    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).email()).isEqualTo("bo@example.com");
    assertThat(mails.get(0).token().reveal()).hasSize(43);
    assertThat(invite.delivery()).isEqualTo(DeliveryState.QUEUED);
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.SENT);
    assertThat(guest().acceptUserInvite(AcceptUserInvite.of(lastToken())).email())
        .isEqualTo("bo@example.com");
  }

  @Test
  void neitherTheMailNorTheOutboxShowsTheToken() {
    invite("bo");

    assertThat(mails.get(0).toString())
        .doesNotContain(lastToken().reveal())
        .doesNotContain("bo@example.com");
    assertThat(tenantry.deliveries().status().waiting()).isZero();
  }

  @Test
  void everyMailCarriesATokenOfItsOwnAndOnlyTheNewestWorks() {
    Invite invite = invite("bo");
    Secret first = lastToken();
    clock.advance(LONG);
    as(owner).resendUserInvite(invite.id());

    assertThat(mails).hasSize(2);
    assertThat(guest().checkUserInviteToken(first).isValid()).isFalse();
    assertThat(guest().checkUserInviteToken(lastToken()).isValid()).isTrue();
  }

  @Test
  void aMailThatFailsIsTriedAgainLaterWithAnotherTokenAndTheCallerNeverHearsOfIt() {
    mailFails = true;
    Invite invite = invite("bo");
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.FAILING);
    Failing failing = tenantry.deliveries().status().failing().get(0);
    assertThat(failing.subject()).isEqualTo(invite.id().value());
    assertThat(failing.toString()).doesNotContain("example.com");

    mailFails = false;
    drainUntil(waiting -> waiting == 0);

    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.SENT);
    assertThat(guest().checkUserInviteToken(lastToken()).isValid()).isTrue();
    assertThat(tenantry.deliveries().status().failing()).isEmpty();
  }

  @Test
  void aMailThatFailsTooOftenIsParkedUntilSomebodySaysOtherwise() {
    mailFails = true;
    Invite invite = invite("bo");
    Failing parked = failUntilParked();
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.PARKED);
    assertThat(parked.failures()).isEqualTo(10);
    assertThat(parked.parked()).isTrue();
    assertThat(parked.what()).isEqualTo("InviteMail");

    mailFails = false;
    clock.advance(LONG);
    assertThat(tenantry.deliveries().drain()).isZero();
    tenantry.deliveries().retry(parked.id());
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.QUEUED);
    assertThat(tenantry.deliveries().drain()).isEqualTo(1);
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void anInvitationThatIsResentHasOneMailWhateverBecameOfThoseBefore() {
    mailFails = true;
    Invite invite = invite("bo");
    failUntilParked();
    mailFails = false;

    clock.advance(LONG);
    as(owner).resendUserInvite(invite.id());

    assertThat(mails).hasSize(1);
    assertThat(tenantry.deliveries().status().waiting()).isZero();
  }

  @Test
  void whatNobodyCanAnswerAnyMoreIsNotMailed() {
    mailFails = true;
    Invite invite = invite("bo");
    mailFails = false;
    as(owner).cancelUserInvite(invite.id());

    drainUntil(waiting -> waiting == 0);
    assertThat(mails).isEmpty();
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.DROPPED);
  }

  @Test
  void anInvitationThatSomebodyHasAnsweredWasSent() {
    mailFails = true;
    Invite invite = invite("bo");
    mailFails = false;
    accept(invite);

    drainUntil(waiting -> waiting == 0);
    assertThat(mails).isEmpty();
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aMailThatIsDroppedIsShownSoUntilTheInvitationIsSentAgain() {
    mailFails = true;
    Invite invite = invite("bo");
    mailFails = false;

    tenantry.deliveries().drop(tenantry.deliveries().status().failing().get(0).id());
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.DROPPED);
    assertThat(tenantry.deliveries().status().waiting()).isZero();

    clock.advance(LONG);
    as(owner).resendUserInvite(invite.id());
    assertThat(admin.userInvite(invite.id()).delivery()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aThousandInvitationsInOneCallHaveAThousandMails() {
    List<Invitee> rows = new ArrayList<>();
    for (int i = 0; i < SendUserInvites.MAX_ROWS; i++) {
      rows.add(Invitee.of("user" + i + "@example.com"));
    }

    admin.sendUserInvites(SendUserInvites.to(acme.id()).invite(rows));

    assertThat(mails).hasSize(1_000);
    assertThat(mails).extracting(mail -> mail.token().reveal()).doesNotHaveDuplicates();
  }

  @Test
  void aListenerIsToldOfEachChangeWithPreviousAndCurrentValues() {
    User anna = member(acme, "anna");
    clock.advance(LONG);
    User named = admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));
    clock.advance(LONG);
    tenantry
        .baas()
        .asUser(anna.id())
        .users()
        .update(UserPatch.set(UserFields.FIRST_NAME, "Ann"), BaasUserKey.email("anna@example.com"));

    assertThat(events).hasSize(3);
    assertThat(((UserCreated) events.get(0)).current()).isEqualTo(anna);
    UserUpdated updated = (UserUpdated) events.get(1);
    assertThat(updated.previous().values()).isEqualTo(anna.values());
    assertThat(updated.current()).isEqualTo(named);
    assertThat(updated.at()).isEqualTo(named.updatedAt());
    assertThat(((UserUpdated) events.get(2)).current().firstName()).contains("Ann");
    assertThat(events).extracting(ChangeEvent::id).doesNotHaveDuplicates();
  }

  @Test
  void invitationsAreToldFromTheirBeginningToTheirEnd() {
    Invite first = invite("a");
    clock.advance(LONG);
    as(owner).resendUserInvite(first.id());
    guest().acceptUserInvite(AcceptUserInvite.of(lastToken()));
    invite("b");
    guest().declineUserInvite(lastToken());
    as(owner).cancelUserInvite(invite("c").id());

    assertThat(events)
        .extracting(event -> (Object) event.getClass())
        .containsExactly(
            InviteSent.class,
            InviteResent.class,
            UserCreated.class,
            InviteAccepted.class,
            InviteSent.class,
            InviteDeclined.class,
            InviteSent.class,
            InviteCanceled.class);
    InviteAccepted accepted = (InviteAccepted) events.get(3);
    assertThat(accepted.previous().acceptedByUserId()).isEmpty();
    assertThat(accepted.current().acceptedByUserId())
        .contains(((UserCreated) events.get(2)).current().id());
  }

  @Test
  void whatChangesNothingOrIsRolledBackIsNotTold() {
    User anna = member(acme, "anna");
    events.clear();

    admin.updateUser(anna.id(), UserPatch.set(UserFields.ACTIVE, true));
    problems(() -> admin.assignRolesToUser(anna.id(), ImmutableList.of("nobody")));
    refusal(RuntimeException.class, () -> member(acme, "anna"));
    clock.advance(Duration.ofDays(30));
    tenantry.deliveries().drain();

    assertThat(events).isEmpty();
    assertThat(tenantry.deliveries().status().waiting()).isZero();
  }

  @Test
  void aParkedEventHoldsBackItsOwnEntityAlone() {
    User anna = member(acme, "anna");
    User bo = member(acme, "bo");
    events.clear();
    listenerFails = true;
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "First"));
    failUntilParked();
    listenerFails = false;

    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Second"));
    admin.updateUser(bo.id(), UserPatch.set(UserFields.FIRST_NAME, "Bo"));
    clock.advance(LONG);
    tenantry.deliveries().drain();
    assertThat(firstNames()).containsExactly("Bo");

    Failing parked = tenantry.deliveries().status().failing().get(0);
    assertThat(parked.what()).isEqualTo("UserUpdated");
    tenantry.deliveries().retry(parked.id());
    tenantry.deliveries().drain();
    assertThat(firstNames()).containsExactly("Bo", "First", "Second");
  }

  @Test
  void aDroppedEventLetsThoseBehindItPass() {
    User anna = member(acme, "anna");
    events.clear();
    listenerFails = true;
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "First"));
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Second"));
    listenerFails = false;

    tenantry.deliveries().drop(tenantry.deliveries().status().failing().get(0).id());
    tenantry.deliveries().drain();

    assertThat(firstNames()).containsExactly("Second");
    UUID gone = UUID.fromString("00000000-0000-7000-8000-00000000dead");
    refusal(NotFoundException.class, () -> tenantry.deliveries().retry(gone));
    tenantry.deliveries().drop(gone);
  }

  @Test
  void withoutListenersNothingIsWrittenAndMailsWaitForADelivery() {
    try (Tenantry silent = Tenantry.builder().persistence(storage).clock(clock).build()) {
      silent.platform().asSuperAdmin().createUser(named("anna"));
      assertThat(silent.deliveries().status().waiting()).isZero();

      silent
          .platform()
          .asSuperAdmin()
          .sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"));
      assertThat(silent.deliveries().status().waiting()).isEqualTo(1);
      assertThat(silent.deliveries().drain()).isZero();
    }
    assertThat(tenantry.deliveries().drain()).isEqualTo(1);
    assertThat(mails).hasSize(1);
  }

  @Test
  void aListenerNeedsANameOfItsOwn() {
    Tenantry.Builder builder = Tenantry.builder().changeListener("audit", event -> {});

    for (String name : ImmutableList.of("audit", " ", "invite-delivery")) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> builder.changeListener(name, event -> {}));
    }
  }

  /** What fails is due again after a millisecond, and is parked in the end. */
  private Failing failUntilParked() {
    for (int i = 0; i < DRAINS; i++) {
      tenantry.deliveries().drain();
      Failing failing = tenantry.deliveries().status().failing().get(0);
      if (failing.parked()) {
        return failing;
      }
    }
    throw new AssertionError("nothing was parked");
  }

  private void drainUntil(LongPredicate waiting) {
    for (int i = 0; i < DRAINS; i++) {
      tenantry.deliveries().drain();
      if (waiting.test(tenantry.deliveries().status().waiting())) {
        return;
      }
    }
    throw new AssertionError(tenantry.deliveries().status().toString());
  }

  private Secret lastToken() {
    return mails.get(mails.size() - 1).token();
  }

  private List<String> firstNames() {
    return events.stream()
        .map(event -> ((UserUpdated) event).current().firstName().orElseThrow())
        .toList();
  }
}
