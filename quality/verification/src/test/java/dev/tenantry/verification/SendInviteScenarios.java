package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteState;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.RoleKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class SendInviteScenarios extends InviteScenarios {

  private static final int LIMIT = 5;

  @Override
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder.maxPendingInvites(LIMIT);
  }

  @Test
  void anInvitationSaysEverythingThatItWasMadeWith() {
    Invite invite =
        invite(
            as(owner),
            Invitee.of(" Bo@Example.com ")
                .withFirstName("Bo")
                .withLastName("Ek")
                .withLocale("en-us")
                .withRoles("writer", "editor")
                .withData(ImmutableMap.of("team", 7)));

    assertThat(invite.email()).isEqualTo("Bo@Example.com");
    assertThat(invite.firstName()).contains("Bo");
    assertThat(invite.lastName()).contains("Ek");
    assertThat(invite.locale()).contains("en-US");
    assertThat(invite.roleKeys()).containsExactly(RoleKey.parse("editor"), RoleKey.parse("writer"));
    assertThat(invite.data().orElseThrow().toJson()).isEqualTo("{\"team\":7}");
    assertThat(invite.tenantId()).isEqualTo(acme.id());
    assertThat(invite.createdByUserId()).contains(owner.id());
    assertThat(invite.bySuperAdmin()).isFalse();
    assertThat(invite.status()).isEqualTo(InviteStatus.PENDING);
    assertThat(invite.state()).isEqualTo(new InviteState.Pending(start.plus(Duration.ofDays(7))));
    assertThat(invite.delivery()).isEqualTo(DeliveryState.QUEUED);
    assertThat(invite.acceptedByUserId()).isEmpty();
    assertThat(as(editor).userInvite(invite.id())).isEqualTo(invite);
  }

  @Test
  void badRowsAreToldInTheirOrderAndSpoilNoOther() {
    ImmutableList<Invitee> rows =
        ImmutableList.of(
            Invitee.of("no address"),
            Invitee.of("a@example.com"),
            Invitee.of("b@example.com").withFirstName(" "),
            Invitee.of("c@example.com").withLocale("xx_YY"),
            Invitee.of("d@example.com").withData(ImmutableMap.of("k", Strings.repeat("x", 20_000))),
            Invitee.of("A@example.com"),
            Invitee.of("e@example.com").withRoles("no key"),
            Invitee.of("f@example.com").withRoles("nobody"),
            Invitee.of("editor@example.com"),
            Invitee.of("g@example.com").createdBy(new UserId(new UUID(0, 9))),
            Invitee.of("h@example.com"));

    SentUserInvites result = admin.sendUserInvites(SendUserInvites.to(acme.id()).invite(rows));

    assertThat(codes(result, rows.size()))
        .containsExactly(
            "INVALID_EMAIL",
            "sent",
            "INVALID_NAME",
            "INVALID_LOCALE",
            "INVALID_DATA",
            "DUPLICATE_IN_BATCH",
            "UNKNOWN_ROLE",
            "UNKNOWN_ROLE",
            "ALREADY_A_USER",
            "UNKNOWN_CREATOR",
            "sent");
    assertThat(admin.userInvites(InviteQuery.all()).totalCount()).isEqualTo(2);
  }

  @Test
  void aTenantHasOnePendingInvitationForAnAddressAndOthersHaveTheirOwn() {
    invite("bo");

    assertThat(send("BO@example.com")).containsExactly("ALREADY_INVITED");
    assertThat(
            codes(admin.sendUserInvites(SendUserInvites.to(beta.id()).invite("bo@example.com")), 1))
        .containsExactly("sent");
  }

  @Test
  void anAddressCanBeInvitedAgainOnceItsInvitationHasExpired() {
    Invite first = invite("bo");
    clock.advance(Duration.ofDays(7));

    Invite second = invite("bo");

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(admin.userInvite(first.id()).status()).isEqualTo(InviteStatus.EXPIRED);
    assertThat(admin.userInvite(first.id()).statusUpdatedAt())
        .isEqualTo(start.plus(Duration.ofDays(7)));
  }

  @Test
  void aUserOfAnotherTenantLooksLikeAnyOtherAddress() {
    member(beta, "bo");

    assertThat(send("bo@example.com")).containsExactly("sent");
  }

  @Test
  void aUserInvitesOnlyIntoRolesThatItsOwnMayInvite() {
    SendUserInvites call =
        SendUserInvites.to(acme.id())
            .invite(Invitee.of("a@example.com").withRoles("writer"))
            .invite(Invitee.of("b@example.com").withRoles("editor", "writer"))
            .invite(Invitee.of("c@example.com").withRoles("writer", "Owner"))
            .invite("d@example.com");

    SentUserInvites result = as(editor).sendUserInvites(call);

    assertThat(codes(result, 4)).containsExactly("sent", "sent", "ROLE_NOT_GRANTABLE", "sent");
    assertThat(result.invites().get(2).roleKeys()).containsExactly(RoleKey.parse("editor"));
  }

  @Test
  void aSuperAdminHasNoCeilingAndMayNameACreatorOfTheTenant() {
    User stranger = member(beta, "stranger");
    User former = member(acme, "former");
    admin.updateUser(former.id(), UserPatch.set(UserFields.ACTIVE, false));

    SentUserInvites result =
        admin.sendUserInvites(
            SendUserInvites.to(acme.id())
                .invite(Invitee.of("a@example.com").createdBy(editor.id()).withRoles("Owner"))
                .invite(Invitee.of("b@example.com").createdBy(editor.id()))
                .invite(Invitee.of("c@example.com").createdBy(stranger.id()))
                .invite(Invitee.of("d@example.com").createdBy(former.id()))
                .invite("e@example.com"));

    assertThat(codes(result, 5))
        .containsExactly("sent", "sent", "UNKNOWN_CREATOR", "UNKNOWN_CREATOR", "sent");
    assertThat(result.invites().get(0).bySuperAdmin()).isTrue();
    assertThat(result.invites().get(0).createdByUserId()).contains(editor.id());
    assertThat(result.invites().get(1).roleKeys()).containsExactly(RoleKey.parse("editor"));
    assertThat(result.invites().get(2).roleKeys()).isEmpty();
    assertThat(result.invites().get(2).createdByUserId()).isEmpty();
  }

  @Test
  void aUserCannotInviteInAnothersName() {
    SentUserInvites result =
        as(editor)
            .sendUserInvites(
                SendUserInvites.to(acme.id())
                    .invite(Invitee.of("a@example.com").createdBy(owner.id()))
                    .invite(Invitee.of("b@example.com").createdBy(editor.id())));

    assertThat(codes(result, 2)).containsExactly("UNKNOWN_CREATOR", "sent");
  }

  @Test
  void aUserInvitesIntoItsOwnTenantOnly() {
    SendUserInvites elsewhere = SendUserInvites.to(beta.id()).invite("bo@example.com");
    SendUserInvites nowhere =
        SendUserInvites.to(new TenantId(new UUID(0, 9))).invite("bo@example.com");
    User loner = admin.createUser(named("loner"));

    refusal(NotFoundException.class, () -> as(owner).sendUserInvites(elsewhere));
    refusal(NotFoundException.class, () -> as(owner).sendUserInvites(nowhere));
    refusal(NotFoundException.class, () -> as(loner).sendUserInvites(elsewhere));
    refusal(NotFoundException.class, () -> admin.sendUserInvites(nowhere));
    admin.updateUser(editor.id(), UserPatch.set(UserFields.ACTIVE, false));
    refusal(
        NotAllowedException.class,
        () -> as(editor).sendUserInvites(SendUserInvites.to(acme.id()).invite("x@example.com")));
  }

  @Test
  void aTenantHasAsManyPendingInvitationsAsItMay() {
    invite("a");
    invite("b");

    assertThat(send("c@x.org", "a@example.com", "d@x.org", "e@x.org", "f@x.org", "g@x.org"))
        .containsExactly(
            "sent", "ALREADY_INVITED", "sent", "sent", "TOO_MANY_PENDING", "TOO_MANY_PENDING");
    assertThat(send("h@x.org")).containsExactly("TOO_MANY_PENDING");

    clock.advance(Duration.ofDays(7));
    assertThat(send("h@x.org")).containsExactly("sent");
  }

  @Test
  void whatHasExpiredIsSentAgainOnlyWhereTheTenantHasRoom() {
    Invite expired = invite("a");
    clock.advance(Duration.ofDays(7));
    send("b@x.org", "c@x.org", "d@x.org", "e@x.org");
    Invite last = invite("f");
    assertThat(problems(() -> admin.resendUserInvite(expired.id())))
        .containsExactly("id TOO_MANY_PENDING");

    admin.cancelUserInvite(last.id());
    assertThat(admin.resendUserInvite(expired.id()).status()).isEqualTo(InviteStatus.PENDING);
  }

  @Test
  void theTermIsFromAnHourToAYear() {
    SendUserInvites call = SendUserInvites.to(acme.id()).invite("a@example.com");

    assertThat(problems(() -> admin.sendUserInvites(call.within(Duration.ofMinutes(59)))))
        .containsExactly("term OUT_OF_RANGE");
    assertThat(problems(() -> admin.sendUserInvites(call.within(Duration.ofDays(366)))))
        .containsExactly("term OUT_OF_RANGE");
    assertThat(sole(admin.sendUserInvites(call.within(Duration.ofHours(1)))).expiresAt())
        .isEqualTo(start.plus(Duration.ofHours(1)));
  }

  @Test
  void aCallHasAThousandRowsAtMost() {
    List<Invitee> rows = new ArrayList<>();
    for (int i = 0; i <= SendUserInvites.MAX_ROWS; i++) {
      rows.add(Invitee.of("user" + i + "@example.com"));
    }
    SendUserInvites tooMany = SendUserInvites.to(acme.id()).invite(rows);

    assertThat(problems(() -> admin.sendUserInvites(tooMany)))
        .containsExactly("rows TOO_MANY_ROWS");
    assertThat(admin.sendUserInvites(SendUserInvites.to(acme.id())).sent()).isEmpty();
  }

  private List<String> send(String... addresses) {
    SendUserInvites call = SendUserInvites.to(acme.id());
    for (String address : addresses) {
      call = call.invite(address);
    }
    return codes(admin.sendUserInvites(call), addresses.length);
  }
}
