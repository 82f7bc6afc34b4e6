package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
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
import org.junit.jupiter.api.Test;

abstract class DeliveryScenarios extends ToldScenarios {

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
  void withoutListenersNothingIsWrittenAndMailsWaitForADelivery() {
    try (Tenantry silent = Tenantry.builder().persistence(storage).clock(clock).build()) {
      silent.platform().asSuperAdmin().createUser(named("anna"));
      assertThat(silent.deliveries().status().waiting()).isZero();

      silent
          .platform()
          .asSuperAdmin()
          .sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"));
      assertThat(silent.deliveries().status().waiting()).isEqualTo(1);
      assertThat(silent.deliveries().status().failing()).isEmpty();
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
}
