package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.SignUpRefusedException;
import dev.tenantry.domain.error.SignUpRefusedException.Reason;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class SignUpScenarios extends PeopleScenarios {

  private static final Secret PASSWORD = Secret.of("correct horse battery staple");

  @Test
  void aSignUpGetsATenantOfItsOwnAndOwnsIt() {
    User anna =
        guest()
            .signUp(
                anna()
                    .withTenantName("Anna's bakery")
                    .withFirstName("Anna")
                    .withPhone("+46 8 123 456")
                    .withTimezone("Europe/Stockholm"));

    Tenant own = admin.tenant(anna.tenantId().orElseThrow());
    assertThat(own.name()).isEqualTo("Anna's bakery");
    assertThat(own.isDefault()).isFalse();
    assertThat(anna.roles()).containsExactly(RoleKey.OWNER);
    assertThat(anna.active()).isTrue();
    assertThat(anna.isOptedIn()).isFalse();
    assertThat(anna.firstName()).contains("Anna");
    assertThat(anna.phone()).contains("+468123456");
    assertThat(anna.timezone()).contains("Europe/Stockholm");
    assertThat(copyOf(anna).tenantId()).contains(own.id());
    assertThat(admin.verifyPassword("anna@example.com", PASSWORD)).contains(anna);
  }

  @Test
  void aTenantWithoutANameIsCalledLikeTheAddress() {
    User anna = guest().signUp(SignUp.of("Anna.B@example.com", PASSWORD));

    assertThat(admin.tenant(anna.tenantId().orElseThrow()).name()).isEqualTo("Anna.B");
  }

  @Test
  void theReferenceIsTheNewIdUnlessTheHostGivesAnother() {
    User anna = guest().signUp(anna());
    User bo = guest().signUp(SignUp.of("bo@example.com", PASSWORD).withReference("bo-1"));

    assertThat(anna.reference()).isEqualTo(anna.id().toString());
    assertThat(bo.reference()).isEqualTo("bo-1");
    refusal(
        ConflictException.class,
        () -> guest().signUp(SignUp.of("cy@example.com", PASSWORD).withReference("bo-1")));
  }

  @Test
  void aTakenAddressIsRefusedAndLeavesNoTenantBehind() {
    guest().signUp(anna());

    SignUpRefusedException refusal =
        refusal(
            SignUpRefusedException.class,
            () -> guest().signUp(SignUp.of("ANNA@example.com", PASSWORD)));

    assertThat(refusal.reason()).isEqualTo(Reason.TAKEN);
    assertThat(admin.tenants(TenantQuery.all()).totalCount()).isEqualTo(1);
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(1);
  }

  @Test
  void theRefusalTellsNoReasonToWhoeverReadsItsMessage() {
    SignUpRefusedException taken = new SignUpRefusedException(Reason.TAKEN);
    SignUpRefusedException invited = new SignUpRefusedException(Reason.INVITED);

    assertThat(taken).hasToString(invited.toString());
    assertThat(taken.code()).isEqualTo(invited.code());
  }

  @Test
  void everythingThatIsWrongIsReportedAtOnce() {
    SignUp wrong =
        SignUp.of("no address", Secret.of("short"))
            .withTenantName(" ")
            .withLocale("xx_YY")
            .inTenant(TenantId.DEFAULT);

    assertThat(problems(() -> guest().signUp(wrong)))
        .containsExactlyInAnyOrder(
            "email INVALID_EMAIL",
            "locale INVALID_LOCALE",
            "tenantName INVALID_NAME",
            "password INVALID_PASSWORD",
            "tenantId NOT_ACCEPTED");
  }

  @Test
  void theFirstSignUpCreatesTheDefaultTenantAndOthersJoinIt() {
    try (Tenantry one = into(TenantMode.DEFAULT)) {
      User anna = one.platform().asGuest().signUp(anna());
      User bo = one.platform().asGuest().signUp(SignUp.of("bo@example.com", PASSWORD));

      assertThat(anna.tenantId()).contains(TenantId.DEFAULT);
      assertThat(bo.tenantId()).contains(TenantId.DEFAULT);
      assertThat(anna.roles()).isEmpty();
      assertThat(admin.tenant(TenantId.DEFAULT).isDefault()).isTrue();
      assertThat(admin.tenant(TenantId.DEFAULT).userCount()).isEqualTo(2);
      assertThat(problems(() -> one.platform().asGuest().signUp(anna().withTenantName("Mine"))))
          .containsExactly("tenantName NOT_ACCEPTED");
    }
  }

  @Test
  void whereATenantHasToBeNamedItHasToBeThere() {
    Tenant acme = tenant("Acme");
    try (Tenantry one = into(TenantMode.REQUIRED)) {
      Onboarding guest = one.platform().asGuest();

      assertThat(guest.signUp(anna().inTenant(acme.id())).tenantId()).contains(acme.id());
      assertThat(problems(() -> guest.signUp(SignUp.of("bo@example.com", PASSWORD))))
          .containsExactly("tenantId REQUIRED");
      assertThat(
              problems(
                  () ->
                      guest.signUp(
                          SignUp.of("bo@example.com", PASSWORD).inTenant(TenantId.DEFAULT))))
          .containsExactly("tenantId UNKNOWN_TENANT");
    }
  }

  @Test
  void aTenantThatIsNotThereHasOneAnswerForEveryAddress() {
    Tenant acme = tenant("Acme");
    admin.sendUserInvites(SendUserInvites.to(acme.id()).invite(Invitee.of("bo@example.com")));
    try (Tenantry one = into(TenantMode.REQUIRED)) {
      Onboarding guest = one.platform().asGuest();
      guest.signUp(anna().inTenant(acme.id()));

      for (String name : List.of("anna", "bo", "cy")) {
        SignUp probe = SignUp.of(name + "@example.com", PASSWORD).inTenant(TenantId.DEFAULT);
        assertThat(problems(() -> guest.signUp(probe)))
            .as(name)
            .containsExactly("tenantId UNKNOWN_TENANT");
      }
    }
  }

  private Tenantry into(TenantMode mode) {
    return Tenantry.builder()
        .persistence(storage)
        .clock(clock)
        .passwordHasher(new CheapPasswordHasher())
        .signUpInto(mode)
        .build();
  }

  private static SignUp anna() {
    return SignUp.of("anna@example.com", PASSWORD);
  }
}
