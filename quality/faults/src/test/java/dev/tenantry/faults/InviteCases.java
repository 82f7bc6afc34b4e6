package dev.tenantry.faults;

import static dev.tenantry.faults.UseCase.onPlatform;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.value.Secret;

/** Invitations, and the ways in that they are not. */
final class InviteCases {

  private static final Secret PASSWORD = Secret.of(Cast.PASSWORD);

  static final ImmutableList<UseCase> ALL =
      ImmutableList.<UseCase>builder().addAll(invites()).addAll(guests()).build();

  private InviteCases() {}

  private static ImmutableList<UseCase> invites() {
    return ImmutableList.of(
        onPlatform(
            "invite three, of whom one is invited and one is a user",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asUser(cast.owner().id())
                    .sendUserInvites(
                        SendUserInvites.to(cast.acme().id())
                            .invite(
                                Invitee.of("ivo@example.com")
                                    .withRoles("freelancer")
                                    .withLastName("Ivo"))
                            .invite("ina@example.com")
                            .invite("bo@example.com")
                            .invite("ian@example.com"))),
        onPlatform(
            "resend an invitation",
            (tenantry, cast) ->
                tenantry.platform().asSuperAdmin().resendUserInvite(cast.invited().id())),
        onPlatform(
            "cancel an invitation",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asUser(cast.owner().id())
                    .cancelUserInvite(cast.invited().id())),
        onPlatform(
            "accept an invitation",
            (tenantry, cast) ->
                guest(tenantry)
                    .acceptUserInvite(
                        AcceptUserInvite.of(cast.token())
                            .withLastName("Ina")
                            .withPassword(PASSWORD))),
        onPlatform(
            "accept an invitation under a reference that is taken",
            (tenantry, cast) ->
                guest(tenantry)
                    .acceptUserInvite(AcceptUserInvite.of(cast.token()).withReference("anna"))),
        onPlatform(
            "decline an invitation",
            (tenantry, cast) -> guest(tenantry).declineUserInvite(cast.token())));
  }

  private static ImmutableList<UseCase> guests() {
    return ImmutableList.of(
        onPlatform(
            "sign up with a tenant of one's own",
            (tenantry, cast) ->
                guest(tenantry)
                    .signUp(SignUp.of("gil@example.com", PASSWORD).withTenantName("Gil's"))),
        onPlatform(
                "sign up into the default tenant",
                Stage::makeTheDefaultTenant,
                (tenantry, cast) -> guest(tenantry).signUp(SignUp.of("gil@example.com", PASSWORD)))
            .signingUpInto(TenantMode.DEFAULT),
        onPlatform(
                "sign up into a tenant",
                (tenantry, cast) ->
                    guest(tenantry)
                        .signUp(
                            SignUp.of("gil@example.com", PASSWORD).inTenant(cast.zenith().id())))
            .signingUpInto(TenantMode.REQUIRED),
        onPlatform(
            "sign up with an address that was invited",
            (tenantry, cast) -> guest(tenantry).signUp(SignUp.of("ina@example.com", PASSWORD))));
  }

  private static Onboarding guest(Ports tenantry) {
    return tenantry.platform().asGuest();
  }
}
