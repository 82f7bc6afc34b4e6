package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.error.InviteNotUsableException.Reason;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteCommand;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every command in every state, whatever has become of the inviter and whoever gives it: what
 * should follow is read from the table of moves.
 */
abstract class InviteMachineScenarios extends InviteScenarios {

  private static final Duration TERM = Duration.ofDays(7);

  /** What may have become of whoever invited. */
  private enum Inviter {
    AS_BEFORE,
    INACTIVE,
    MOVED_AWAY,
    DEMOTED,
    SUPER_ADMIN;

    boolean stillGrants() {
      return this == AS_BEFORE || this == SUPER_ADMIN;
    }
  }

  /** Who gives the command; accepting and declining need the token alone. */
  private enum Actor {
    OWNER,
    OWNER_ELSEWHERE,
    SUPER_ADMIN,
    WHOEVER_HAS_THE_TOKEN,
    NOBODY
  }

  private record Case(InviteStatus state, InviteCommand command, Inviter inviter, Actor actor) {}

  /** An invitation and the newest token that leads to it. */
  private record Sent(Invite invite, Secret token) {}

  private User ownerElsewhere;
  private int made;

  @BeforeEach
  final void ownerOfAnotherTenant() {
    ownerElsewhere = member(beta, "elsewhere", "Owner");
  }

  @Test
  void everyCommandDoesWhatTheTableSays() {
    List<String> wrong = new ArrayList<>();
    List<Case> cases = cases();
    for (Case each : cases) {
      Sent sent = inState(each);
      String expected = expected(each);
      String happened = happened(each, sent);
      if (!happened.equals(expected)) {
        wrong.add(each + " should be " + expected + " but was " + happened);
      }
    }

    assertThat(wrong).isEmpty();
    System.out.println("Invitations: " + cases.size() + " cases as the table of moves says");
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (InviteStatus state : InviteStatus.values()) {
      for (InviteCommand command : InviteCommand.values()) {
        for (Inviter inviter : Inviter.values()) {
          for (Actor actor : actorsOf(command)) {
            cases.add(new Case(state, command, inviter, actor));
          }
        }
      }
    }
    return cases;
  }

  private static List<Actor> actorsOf(InviteCommand command) {
    return switch (command) {
      case CANCEL, RESEND ->
          ImmutableList.of(Actor.OWNER, Actor.OWNER_ELSEWHERE, Actor.SUPER_ADMIN);
      case ACCEPT, DECLINE -> ImmutableList.of(Actor.WHOEVER_HAS_THE_TOKEN);
      case EXPIRE -> ImmutableList.of(Actor.NOBODY);
    };
  }

  /** The state that follows, or the refusal and the state that stays. */
  private static String expected(Case asked) {
    InviteStatus next = InviteStates.moves().get(asked.state(), asked.command());
    InviteStatus stays = asked.state();
    if (asked.command() == InviteCommand.EXPIRE) {
      return String.valueOf(next == null ? stays : next);
    }
    if (asked.actor() == Actor.OWNER_ELSEWHERE) {
      return NotFoundException.CODE + " " + stays;
    }
    if (next == null) {
      return stays.reason() + " " + stays;
    }
    if (!asked.inviter().stillGrants() && asked.command() == InviteCommand.ACCEPT) {
      return Reason.NO_LONGER_GRANTED + " " + stays;
    }
    if (!asked.inviter().stillGrants() && asked.command() == InviteCommand.RESEND) {
      return NotAllowedException.CODE + " " + stays;
    }
    return next.toString();
  }

  private String happened(Case asked, Sent sent) {
    String refusal = "";
    try {
      give(asked, sent);
    } catch (InviteNotUsableException unusable) {
      refusal = unusable.reason() + " ";
    } catch (NotAllowedException | NotFoundException refused) {
      refusal = refused.code() + " ";
    }
    return refusal + admin.userInvite(sent.invite().id()).status();
  }

  private void give(Case asked, Sent sent) {
    PlatformApi actor = by(asked.actor());
    switch (asked.command()) {
      case ACCEPT -> guest().acceptUserInvite(AcceptUserInvite.of(sent.token()));
      case DECLINE -> guest().declineUserInvite(sent.token());
      case CANCEL -> actor.cancelUserInvite(sent.invite().id());
      case RESEND -> actor.resendUserInvite(sent.invite().id());
      case EXPIRE -> clock.advance(TERM);
    }
  }

  private PlatformApi by(Actor actor) {
    return switch (actor) {
      case OWNER -> as(owner);
      case OWNER_ELSEWHERE -> as(ownerElsewhere);
      default -> admin;
    };
  }

  private Sent inState(Case asked) {
    made++;
    User inviter = member(acme, "inviter" + made, "editor");
    Invitee row = Invitee.of(addressOf("invitee" + made)).withRoles("writer");
    Invite invite = invite(asked.inviter() == Inviter.SUPER_ADMIN ? admin : as(inviter), row);
    Sent sent = new Sent(invite, tokenOf(invite));
    clock.advance(Duration.ofMinutes(1));
    switch (asked.state()) {
      case PENDING -> {}
      case EXPIRED -> clock.advance(TERM);
      case ACCEPTED -> guest().acceptUserInvite(AcceptUserInvite.of(sent.token()));
      case CANCELED -> admin.cancelUserInvite(invite.id());
      case DECLINED -> guest().declineUserInvite(sent.token());
    }
    change(inviter, asked.inviter());
    return sent;
  }

  private void change(User inviter, Inviter becomes) {
    switch (becomes) {
      case AS_BEFORE, SUPER_ADMIN -> {}
      case INACTIVE -> admin.updateUser(inviter.id(), UserPatch.set(UserFields.ACTIVE, false));
      case MOVED_AWAY ->
          admin.updateUser(inviter.id(), UserPatch.set(UserFields.TENANT_ID, beta.id()));
      case DEMOTED -> admin.unassignRolesFromUser(inviter.id(), ImmutableList.of("editor"));
    }
  }
}
