package dev.tenantry.verification.fuzz;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.Draft;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.api.command.UpdateRole;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.Secret;
import java.time.Duration;
import java.util.function.Function;

/** Commands with one text in every field that takes any. */
final class FuzzedCommands {

  private FuzzedCommands() {}

  static ImmutableList<FuzzedInput> all() {
    return ImmutableList.of(
        of(
            "new user",
            text ->
                CreateUser.of(text, text)
                    .withFirstName(text)
                    .withLastName(text)
                    .withPhone(text)
                    .withLocale(text)
                    .withTimezone(text)
                    .withAvatarUrl(text)
                    .withRoles(text)
                    .withPassword(text)),
        of("new tenant", text -> CreateTenant.named(text).withReference(text)),
        of("new role", text -> CreateRole.of(text, text).withDescription(text).inviting(text)),
        of(
            "changed role",
            text -> UpdateRole.nothing().withName(text).withDescription(text).inviting(text)),
        of("invitee", FuzzedCommands::invitee),
        of(
            "invitations",
            text ->
                SendUserInvites.to(TenantId.DEFAULT)
                    .invite(invitee(text))
                    .within(Duration.ofMinutes(text.length()))),
        of(
            "accepted invitation",
            text ->
                AcceptUserInvite.of(Secret.of(text))
                    .withReference(text)
                    .withFirstName(text)
                    .withLastName(text)
                    .withLocale(text)
                    .withTimezone(text)
                    .withPassword(Secret.of(text))),
        of(
            "sign-up",
            text ->
                SignUp.of(text, Secret.of(text))
                    .withReference(text)
                    .withFirstName(text)
                    .withLastName(text)
                    .withPhone(text)
                    .withLocale(text)
                    .withTimezone(text)
                    .withTenantName(text)));
  }

  private static Invitee invitee(String text) {
    return Invitee.of(text)
        .withFirstName(text)
        .withLastName(text)
        .withLocale(text)
        .withRoles(text)
        .withData(ImmutableMap.of(text, text));
  }

  private static FuzzedInput of(String name, Function<String, Draft> command) {
    return new FuzzedInput(
        name,
        text -> {
          Draft draft = command.apply(text);
          if (!draft.violations().isEmpty()) {
            throw InvalidInputException.ofAll(draft.violations());
          }
          return text;
        });
  }
}
