package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.invite.InviteProblem;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The README's examples of how people come in do what it says. */
class PeopleTest {

  private static final Secret PASSWORD = Secret.of("correct horse battery staple");

  private final Tenantry.Builder builder =
      Tenantry.builder()
          .persistence(InMemoryPersistence.create())
          .passwordHasher(new CheapPasswordHasher());

  private final List<Secret> mailed = new ArrayList<>();

  @Test
  void peopleAreInvitedAndAccept() {
    // begin
    Tenantry tenantry =
        builder.inviteDelivery(mail -> send(mail.email(), linkWith(mail.token()))).build();
    // end

    PlatformApi admin = tenantry.platform().asSuperAdmin();
    Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
    admin.createRole(CreateRole.of("editor", "Editor"));
    User anna =
        admin.createUser(
            CreateUser.of("anna@example.com", "a").inTenant(acme.id()).withRoles("Owner"));

    // begin
    SentUserInvites result =
        tenantry
            .platform()
            .asUser(anna.id())
            .sendUserInvites(
                SendUserInvites.to(acme.id())
                    .invite(Invitee.of("bo@example.com").withFirstName("Bo").withRoles("editor"))
                    .invite("no address"));
    result.invites(); // Bo's
    result.refused(); // row 1, counted from 0: INVALID_EMAIL
    // end

    assertThat(result.invites()).hasSize(1);
    assertThat(result.refused().get(0).problem()).isEqualTo(InviteProblem.INVALID_EMAIL);
    assertThat(result.refused().get(0).row()).isEqualTo(1);
    Secret token = Objects.requireNonNull(Iterables.getOnlyElement(mailed));

    // begin
    Onboarding guest = tenantry.platform().asGuest(); // whoever follows the link
    guest.checkUserInviteToken(token).isValid(); // true
    User bo = guest.acceptUserInvite(AcceptUserInvite.of(token).withPassword(PASSWORD));
    // end

    assertThat(bo.tenantId()).contains(acme.id());
    assertThat(bo.roles()).containsExactly(RoleKey.parse("editor"));
    assertThat(guest.checkUserInviteToken(token).isValid()).isFalse();
    tenantry.close();
  }

  @Test
  void rolesSayWhoMayInviteWhom() {
    try (Tenantry tenantry = builder.build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
      User anna =
          admin.createUser(
              CreateUser.of("anna@example.com", "a").inTenant(acme.id()).withRoles("Owner"));

      // begin
      admin.createRole(CreateRole.of("writer", "Writer"));
      admin.createRole(CreateRole.of("editor", "Editor").inviting("writer")); // and editors
      admin.assignRolesToUser(anna.id(), List.of("editor"));
      // end

      assertThat(admin.user(anna.id()).roles()).hasSize(2);
      assertThatThrownBy(() -> admin.unassignRolesFromUser(anna.id(), List.of("Owner")))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("LAST_OWNER");
    }
  }

  @Test
  void whoSignsUpCanLogIn() {
    Secret typed = PASSWORD;
    Secret better = Secret.of("an even longer sentence as a password");

    // begin
    Tenantry tenantry = builder.signUpInto(TenantMode.AUTO).build();

    User anna = tenantry.platform().asGuest().signUp(SignUp.of("anna@example.com", typed));
    PlatformApi admin = tenantry.platform().asSuperAdmin();
    Optional<User> known = admin.verifyPassword("anna@example.com", typed); // your log-in asks
    admin.changePassword(anna.id(), typed, better);
    // end

    assertThat(known).contains(anna);
    assertThat(admin.verifyPassword("anna@example.com", better)).contains(anna);
    assertThat(anna.roles()).containsExactly(RoleKey.OWNER);
    tenantry.close();
  }

  private void send(String address, Secret link) {
    assertThat(address).isEqualTo("bo@example.com");
    mailed.add(link);
  }

  private static Secret linkWith(Secret token) {
    return token;
  }
}
