package dev.tenantry.verification;

import com.google.common.collect.Iterables;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.error.InviteNotUsableException.Reason;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** Two tenants with people in them, and words to speak about invitations. */
abstract class InviteScenarios extends PeopleScenarios {

  /** When everybody is there. */
  Instant start;

  Tenant acme;
  Tenant beta;
  User owner;
  User editor;

  @BeforeEach
  final void populate() {
    acme = tenant("Acme");
    beta = tenant("Beta");
    admin.createRole(CreateRole.of("writer", "Writer"));
    admin.createRole(CreateRole.of("editor", "Editor").inviting("writer"));
    owner = member(acme, "owner", "Owner");
    editor = member(acme, "editor", "editor");
    start = now();
  }

  final Invite invite(PlatformApi by, Invitee invitee) {
    return sole(by.sendUserInvites(SendUserInvites.to(acme.id()).invite(invitee)));
  }

  final Invite invite(String name, String... roles) {
    return invite(as(owner), Invitee.of(addressOf(name)).withRoles(roles));
  }

  static Invite sole(SentUserInvites result) {
    return Objects.requireNonNull(Iterables.getOnlyElement(result.invites()));
  }

  /** Each row's code; {@code sent} for one that worked. */
  static List<String> codes(SentUserInvites result, int rows) {
    String[] codes = new String[rows];
    result.sent().forEach(row -> codes[row.row()] = "sent");
    result.refused().forEach(row -> codes[row.row()] = row.problem().name());
    return List.of(codes);
  }

  /** A new token for the invitation, as a delivery would mint it. */
  final Secret tokenOf(Invite invite) {
    Secret token = Secret.of("token of " + invite.id() + " at " + clock.instant());
    storage
        .platform()
        .execute(
            stored -> {
              stored.invites().lock(invite.id());
              stored.invites().storeToken(invite.id(), Optional.of(TokenDigest.of(token)));
              return token;
            });
    return token;
  }

  final User accept(Invite invite) {
    return guest().acceptUserInvite(AcceptUserInvite.of(tokenOf(invite)));
  }

  static Reason unusable(ThrowingCallable call) {
    return refusal(InviteNotUsableException.class, call).reason();
  }
}
