package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.InviteCheck;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InviteNotUsableException.Reason;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.SignUpRefusedException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteState;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.domain.value.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class AnswerInviteScenarios extends InviteScenarios {

  private static final Secret PASSWORD = Secret.of("correct horse battery staple");
  private static final Secret JUNK = Secret.of("junk");

  @Test
  void whoAcceptsBecomesAUserOfTheTenantWithTheRoles() {
    Invite invite =
        invite(
            as(owner),
            Invitee.of("Bo@example.com")
                .withFirstName("Bo")
                .withLastName("Ek")
                .withLocale("de-AT")
                .withRoles("writer"));

    User bo =
        guest()
            .acceptUserInvite(
                AcceptUserInvite.of(tokenOf(invite))
                    .withPassword(PASSWORD.reveal())
                    .withLastName("Eklund")
                    .withLocale("sv-SE")
                    .withTimezone("Europe/Vienna"));

    assertThat(bo.email()).isEqualTo("Bo@example.com");
    assertThat(bo.firstName()).contains("Bo");
    assertThat(bo.lastName()).contains("Eklund");
    assertThat(bo.locale()).contains("sv-SE");
    assertThat(bo.timezone()).contains("Europe/Vienna");
    assertThat(bo.tenantId()).contains(acme.id());
    assertThat(bo.roles()).containsExactly(RoleKey.parse("writer"));
    assertThat(bo.active()).isTrue();
    assertThat(bo.isOptedIn()).isTrue();
    assertThat(bo.reference()).isEqualTo(bo.id().toString());
    assertThat(copyOf(bo).email()).isEqualTo("Bo@example.com");
    assertThat(admin.verifyPassword("bo@example.com", PASSWORD)).contains(bo);
    assertThat(admin.userInvite(invite.id()).state())
        .isEqualTo(new InviteState.Accepted(bo.id(), start));
  }

  @Test
  void anInvitationIsAcceptedOnce() {
    Secret token = tokenOf(invite("bo"));
    guest().acceptUserInvite(AcceptUserInvite.of(token));

    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(token))))
        .isEqualTo(Reason.ACCEPTED);
    assertThat(unusable(() -> guest().declineUserInvite(token))).isEqualTo(Reason.ACCEPTED);
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(3);
  }

  @Test
  void whatWasDeclinedStaysDeclined() {
    Invite invite = invite("bo");
    Secret token = tokenOf(invite);

    guest().declineUserInvite(token);

    assertThat(admin.userInvite(invite.id()).status()).isEqualTo(InviteStatus.DECLINED);
    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(token))))
        .isEqualTo(Reason.DECLINED);
    assertThat(unusable(() -> as(owner).cancelUserInvite(invite.id()))).isEqualTo(Reason.DECLINED);
  }

  @Test
  void whatIsTooLateOrUnknownIsRefused() {
    Secret token = tokenOf(invite("bo"));
    clock.advance(Duration.ofDays(7));

    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(token))))
        .isEqualTo(Reason.EXPIRED);
    assertThat(unusable(() -> guest().declineUserInvite(token))).isEqualTo(Reason.EXPIRED);
    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(JUNK))))
        .isEqualTo(Reason.UNKNOWN);
    assertThat(unusable(() -> guest().declineUserInvite(JUNK))).isEqualTo(Reason.UNKNOWN);
  }

  @Test
  void aCheckTellsWhatATokenIsWorthAndChangesNothing() {
    Invite invite = invite("bo");
    Secret token = tokenOf(invite);
    Invite before = admin.userInvite(invite.id());

    assertThat(guest().checkUserInviteToken(token))
        .isEqualTo(new InviteCheck(true, false, Optional.of("bo@example.com")));
    assertThat(guest().checkUserInviteToken(JUNK))
        .isEqualTo(new InviteCheck(false, false, Optional.empty()));
    assertThat(admin.userInvite(invite.id())).isEqualTo(before);

    clock.advance(Duration.ofDays(7));
    assertThat(guest().checkUserInviteToken(token))
        .isEqualTo(new InviteCheck(false, true, Optional.of("bo@example.com")));

    as(owner).cancelUserInvite(invite.id());
    assertThat(guest().checkUserInviteToken(token))
        .isEqualTo(new InviteCheck(false, false, Optional.empty()));
  }

  @Test
  void theInvitersRightsAreAskedAgainAtTheMomentOfAcceptance() {
    Invite byEditor = invite(as(editor), Invitee.of("bo@example.com").withRoles("writer"));
    Secret token = tokenOf(byEditor);

    admin.unassignRolesFromUser(editor.id(), ImmutableList.of("editor"));
    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(token))))
        .isEqualTo(Reason.NO_LONGER_GRANTED);
    admin.assignRolesToUser(editor.id(), ImmutableList.of("editor"));
    admin.updateUser(editor.id(), UserPatch.set(UserFields.ACTIVE, false));
    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(token))))
        .isEqualTo(Reason.NO_LONGER_GRANTED);
    admin.updateUser(
        editor.id(), UserPatch.set(UserFields.ACTIVE, true).and(UserFields.TENANT_ID, beta.id()));
    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(token))))
        .isEqualTo(Reason.NO_LONGER_GRANTED);

    assertThat(admin.userInvite(byEditor.id()).status()).isEqualTo(InviteStatus.PENDING);
    admin.updateUser(editor.id(), UserPatch.set(UserFields.TENANT_ID, acme.id()));
    guest().acceptUserInvite(AcceptUserInvite.of(token));
  }

  @Test
  void aSuperAdminsInvitationStandsWhateverBecomesOfTheCreatorItNamed() {
    Invite invite =
        sole(
            admin.sendUserInvites(
                SendUserInvites.to(acme.id())
                    .invite(
                        Invitee.of("bo@example.com").withRoles("Owner").createdBy(editor.id()))));
    admin.updateUser(editor.id(), UserPatch.set(UserFields.ACTIVE, false));

    assertThat(accept(invite).roles()).containsExactly(RoleKey.OWNER);
  }

  @Test
  void anAddressThatBecameAUserElsewhereIsRefusedAndTheInvitationStays() {
    Invite invite = invite("bo");
    Secret token = tokenOf(invite);
    User bo = member(beta, "bo");

    ConflictException conflict =
        refusal(
            ConflictException.class, () -> guest().acceptUserInvite(AcceptUserInvite.of(token)));

    assertThat(conflict.field()).isEqualTo("email");
    assertThat(admin.userInvite(invite.id())).isEqualTo(invite);
    assertThat(admin.user(bo.id()).tenantId()).contains(beta.id());
  }

  @Test
  void everythingThatIsWrongWithAnAcceptanceIsReportedAndTheInvitationStays() {
    Invite invite = invite("bo");
    AcceptUserInvite wrong =
        AcceptUserInvite.of(tokenOf(invite)).withFirstName(" ").withPassword(Secret.of("short"));

    assertThat(problems(() -> guest().acceptUserInvite(wrong)))
        .containsExactlyInAnyOrder("firstName INVALID_NAME", "password INVALID_PASSWORD");
    assertThat(admin.userInvite(invite.id())).isEqualTo(invite);
  }

  @Test
  void nobodySignsUpWithAnAddressThatIsInvitedUntilTheInvitationIsOver() {
    invite("bo");
    SignUp bo = SignUp.of("BO@example.com", PASSWORD);

    SignUpRefusedException refusal =
        refusal(SignUpRefusedException.class, () -> guest().signUp(bo));
    assertThat(refusal.reason()).isEqualTo(SignUpRefusedException.Reason.INVITED);

    clock.advance(Duration.ofDays(7));
    assertThat(guest().signUp(bo).email()).isEqualTo("BO@example.com");
  }

  @Test
  void aRoleThatAPendingInvitationGrantsIsInUse() {
    Invite invite = invite("bo", "writer");

    assertThat(problems(() -> admin.deleteRole(role("writer")))).containsExactly("id ROLE_IN_USE");

    as(owner).cancelUserInvite(invite.id());
    admin.deleteRole(role("writer"));
  }

  @Test
  void aRoleThatOnlyAnExpiredInvitationGrantsCanBeDeletedAndIsNotGivenAgain() {
    Invite invite = invite("bo", "writer");
    clock.advance(Duration.ofDays(7));

    admin.deleteRole(role("writer"));

    refusal(NotAllowedException.class, () -> as(owner).resendUserInvite(invite.id()));
    assertThat(admin.userInvite(invite.id()).status()).isEqualTo(InviteStatus.EXPIRED);
  }

  private dev.tenantry.domain.role.RoleId role(String key) {
    return admin.roles().stream()
        .filter(role -> role.key().value().equals(key))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
