package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.domain.error.InviteNotUsableException.Reason;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

abstract class ChangeInviteScenarios extends InviteScenarios {

  private static final Duration MINUTE = Duration.ofSeconds(60);

  @Test
  void aResentInvitationHasANewTermAndItsOldTokenIsDead() {
    Invite invite = invite("bo");
    Secret old = tokenOf(invite);
    clock.advance(MINUTE);

    Invite resent = as(owner).resendUserInvite(invite.id());

    assertThat(resent.id()).isEqualTo(invite.id());
    assertThat(resent.expiresAt()).isEqualTo(invite.expiresAt().plus(MINUTE));
    assertThat(resent.sentAt()).isEqualTo(start.plus(MINUTE));
    assertThat(resent.createdAt()).isEqualTo(start);
    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(old))))
        .isEqualTo(Reason.UNKNOWN);
    assertThat(guest().checkUserInviteToken(old).email()).isEmpty();
    assertThat(accept(resent).email()).isEqualTo("bo@example.com");
  }

  @Test
  void everyOlderTokenIsDead() {
    Invite invite = invite("bo");
    Secret first = tokenOf(invite);
    clock.advance(MINUTE);
    Secret second = tokenOf(as(owner).resendUserInvite(invite.id()));
    clock.advance(MINUTE);
    Secret third = tokenOf(as(owner).resendUserInvite(invite.id()));

    assertThat(ImmutableList.of(first, second))
        .allMatch(token -> !guest().checkUserInviteToken(token).isValid());
    assertThat(guest().checkUserInviteToken(third).isValid()).isTrue();
  }

  @Test
  void oneInvitationIsResentAMinuteApart() {
    Invite invite = invite("bo");
    clock.advance(MINUTE.minusMillis(1));

    assertThat(problems(() -> as(owner).resendUserInvite(invite.id())))
        .containsExactly("id TOO_SOON");
    clock.advance(Duration.ofMillis(1));
    as(owner).resendUserInvite(invite.id());
    assertThat(problems(() -> as(owner).resendUserInvite(invite.id())))
        .containsExactly("id TOO_SOON");
  }

  @Test
  void anExpiredInvitationIsResentUnlessANewerOneIsPending() {
    Invite old = invite("bo");
    clock.advance(Duration.ofDays(7));
    Invite newer = invite("bo");

    assertThat(problems(() -> as(owner).resendUserInvite(old.id())))
        .containsExactly("id ALREADY_INVITED");

    as(owner).cancelUserInvite(newer.id());
    Invite resent = as(owner).resendUserInvite(old.id());
    assertThat(resent.status()).isEqualTo(InviteStatus.PENDING);
    assertThat(resent.statusUpdatedAt()).isEqualTo(now());
    assertThat(accept(resent).email()).isEqualTo("bo@example.com");
  }

  @Test
  void anExpiredInvitationIsResentWhereANewerOneHasExpiredToo() {
    Invite old = invite("bo");
    clock.advance(Duration.ofDays(7));
    Invite newer = invite("bo");
    clock.advance(Duration.ofDays(7));

    Invite resent = as(owner).resendUserInvite(old.id());

    assertThat(resent.status()).isEqualTo(InviteStatus.PENDING);
    assertThat(admin.userInvite(newer.id()).status()).isEqualTo(InviteStatus.EXPIRED);
    assertThat(problems(() -> as(owner).resendUserInvite(newer.id())))
        .containsExactly("id ALREADY_INVITED");
    assertThat(accept(resent).email()).isEqualTo("bo@example.com");
  }

  @Test
  void theInvitersRightsAreAskedAgainWhenItIsResent() {
    Invite invite = invite(as(editor), Invitee.of("bo@example.com").withRoles("writer"));
    clock.advance(MINUTE);
    admin.updateUser(editor.id(), UserPatch.set(UserFields.ACTIVE, false));

    refusal(NotAllowedException.class, () -> as(owner).resendUserInvite(invite.id()));
    refusal(NotAllowedException.class, () -> admin.resendUserInvite(invite.id()));
    admin.updateUser(editor.id(), UserPatch.set(UserFields.ACTIVE, true));
    as(owner).resendUserInvite(invite.id());
  }

  @Test
  void whatIsAnsweredOrCanceledIsNeitherResentNorCanceled() {
    Invite accepted = invite("a");
    accept(accepted);
    Invite canceled = invite("b");
    as(owner).cancelUserInvite(canceled.id());
    clock.advance(Duration.ofDays(8));

    assertThat(unusable(() -> as(owner).resendUserInvite(accepted.id())))
        .isEqualTo(Reason.ACCEPTED);
    assertThat(unusable(() -> as(owner).cancelUserInvite(accepted.id())))
        .isEqualTo(Reason.ACCEPTED);
    assertThat(unusable(() -> as(owner).resendUserInvite(canceled.id())))
        .isEqualTo(Reason.CANCELED);
    assertThat(unusable(() -> as(owner).cancelUserInvite(canceled.id())))
        .isEqualTo(Reason.CANCELED);
  }

  @Test
  void aCanceledInvitationIsNotAcceptedAndItsAddressCanBeInvitedAnew() {
    Invite invite = invite("bo");
    Secret token = tokenOf(invite);

    Invite canceled = as(owner).cancelUserInvite(invite.id());

    assertThat(canceled.status()).isEqualTo(InviteStatus.CANCELED);
    assertThat(unusable(() -> guest().acceptUserInvite(AcceptUserInvite.of(token))))
        .isEqualTo(Reason.CANCELED);
    invite("bo");
  }

  @Test
  void onlyWhoInvitedOrCouldHaveInvitedManagesAnInvitation() {
    Invite byOwner = invite(as(owner), Invitee.of("bo@example.com").withRoles("editor", "Owner"));
    Invite byEditor = invite(as(editor), Invitee.of("cy@example.com").withRoles("writer"));
    User writer = member(acme, "writer", "writer");
    clock.advance(MINUTE);

    refusal(NotAllowedException.class, () -> as(editor).cancelUserInvite(byOwner.id()));
    refusal(NotAllowedException.class, () -> as(editor).resendUserInvite(byOwner.id()));
    as(writer).resendUserInvite(byEditor.id());
    as(editor).cancelUserInvite(byEditor.id());
  }

  @Test
  void anotherTenantsInvitationsLookLikeMissingOnes() {
    Invite invite = invite("bo");
    User stranger = member(beta, "stranger", "Owner");
    User loner = admin.createUser(named("loner"));
    InviteId missing = InviteId.parse("00000000-0000-7000-8000-00000000dead");

    for (User outsider : ImmutableList.of(stranger, loner)) {
      for (InviteId id : ImmutableList.of(invite.id(), missing)) {
        refusal(NotFoundException.class, () -> as(outsider).userInvite(id));
        refusal(NotFoundException.class, () -> as(outsider).resendUserInvite(id));
        refusal(NotFoundException.class, () -> as(outsider).cancelUserInvite(id));
      }
      assertThat(as(outsider).userInvites(InviteQuery.all()).totalCount()).isZero();
    }
  }

  @Test
  void queriesByStatusFollowTheClock() {
    Invite old = invite("a");
    clock.advance(Duration.ofDays(1));
    Invite young = invite("b");
    clock.advance(Duration.ofDays(6));

    assertThat(ids(InviteQuery.withStatus(InviteStatus.EXPIRED))).containsExactly(old.id());
    assertThat(ids(InviteQuery.withStatus(InviteStatus.PENDING))).containsExactly(young.id());
    assertThat(ids(InviteQuery.all().orderBy(InviteFields.STATUS.asc())))
        .containsExactly(old.id(), young.id());
    clock.advance(Duration.ofDays(1));
    assertThat(ids(InviteQuery.withStatus(InviteStatus.PENDING))).isEmpty();
  }

  @Test
  void filtersSearchesOrdersAndPages() {
    for (String name : ImmutableList.of("dora", "anna", "carl", "bert")) {
      invite(as(owner), Invitee.of(addressOf(name)).withFirstName(name));
    }
    Query<Invite> byName = InviteQuery.all().orderBy(InviteFields.FIRST_NAME.desc()).limit(3);

    Page<Invite> first = admin.userInvites(byName);
    Page<Invite> second = admin.userInvites(byName.after(first.next().orElseThrow()));

    assertThat(names(first)).containsExactly("dora", "carl", "bert");
    assertThat(first.totalCount()).isEqualTo(4);
    assertThat(names(second)).containsExactly("anna");
    assertThat(names(admin.userInvites(byName.offset(2)))).containsExactly("bert", "anna");
    assertThat(names(admin.userInvites(InviteQuery.all().search(InviteFields.EMAIL, "R@EX"))))
        .isEmpty();
    assertThat(names(admin.userInvites(InviteQuery.all().search(InviteFields.EMAIL, "A@EX"))))
        .containsExactlyInAnyOrder("dora", "anna");
    assertThat(
            names(
                as(editor)
                    .userInvites(
                        InviteQuery.where(InviteFields.EMAIL.equalTo("CARL@example.com")))))
        .containsExactly("carl");
  }

  private ImmutableList<InviteId> ids(Query<Invite> query) {
    return admin.userInvites(query).data().stream().map(Invite::id).collect(toImmutableList());
  }

  private static ImmutableList<String> names(Page<Invite> page) {
    return page.data().stream()
        .map(invite -> invite.firstName().orElseThrow())
        .collect(toImmutableList());
  }
}
