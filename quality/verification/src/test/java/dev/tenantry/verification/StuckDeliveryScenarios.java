package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.Deliveries.Failing;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class StuckDeliveryScenarios extends ToldScenarios {

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
    assertThat(parked.failures()).isEqualTo(20);
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
  void afterAnOutageAllThatHasFailedIsRetriedAtOnce() {
    mailFails = true;
    Invite parked = invite("bo");
    failUntilParked();
    listenerFails = true;
    Invite failing = invite("cy");
    mailFails = false;
    listenerFails = false;
    events.clear();

    assertThat(tenantry.deliveries().retryAll()).isEqualTo(3);
    assertThat(tenantry.deliveries().status().failing()).isEmpty();
    assertThat(admin.userInvite(parked.id()).delivery()).isEqualTo(DeliveryState.QUEUED);
    assertThat(tenantry.deliveries().drain()).isEqualTo(3);
    assertThat(admin.userInvite(failing.id()).delivery()).isEqualTo(DeliveryState.SENT);
    assertThat(events).hasSize(1);
    assertThat(tenantry.deliveries().retryAll()).isZero();
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
  void whatWaitsForAListenerThatNobodyRegistersIsShownAndToldOnceItIsThereAgain() {
    listenerFails = true;
    User anna = member(acme, "anna");
    listenerFails = false;
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));
    events.clear();

    try (Tenantry without = Tenantry.builder().persistence(storage).clock(clock).build()) {
      assertThat(without.deliveries().drain()).isZero();
      assertThat(without.deliveries().status().failing())
          .extracting(Failing::to, Failing::subject, Failing::code, Failing::parked)
          .containsExactly(
              tuple("audit", anna.id().value(), Deliveries.UNKNOWN_LISTENER, false),
              tuple("audit", anna.id().value(), Deliveries.UNKNOWN_LISTENER, false));
    }
    drainUntil(waiting -> waiting == 0);
    assertThat(events).hasSize(2);
  }

  @Test
  void whatWaitsForAListenerThatNobodyRegistersCanBeDropped() {
    listenerFails = true;
    member(acme, "anna");

    try (Tenantry without = Tenantry.builder().persistence(storage).clock(clock).build()) {
      without.deliveries().drop(without.deliveries().status().failing().get(0).id());
      assertThat(without.deliveries().status().waiting()).isZero();
    }
  }
}
