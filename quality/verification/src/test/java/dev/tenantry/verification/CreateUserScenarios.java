package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.Email;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Users that the server side creates. */
abstract class CreateUserScenarios extends Scenarios {

  private static final TenantId UNKNOWN_TENANT =
      TenantId.parse("00000000-0000-7000-8000-00000000dead");

  @Test
  void returnsTheNewUserWithItsIdForTheHostToStore() {
    User anna = admin.createUser(CreateUser.of("anna@example.com", "8d04d09a"));

    assertThat(admin.user(anna.id())).isEqualTo(anna);
  }

  @Test
  void needsNothingButAnAddressAndAReference() {
    User anna = admin.createUser(CreateUser.of("anna@example.com", "8d04d09a"));

    assertThat(anna.email()).isEqualTo("anna@example.com");
    assertThat(anna.reference()).isEqualTo("8d04d09a");
    assertThat(anna.active()).isTrue();
    assertThat(anna.isOptedIn()).isFalse();
    assertThat(anna.roles()).isEmpty();
    assertThat(anna.tenantId()).isEmpty();
    assertThat(anna.firstName()).isEmpty();
    assertThat(anna.lastName()).isEmpty();
    assertThat(anna.phone()).isEmpty();
    assertThat(anna.locale()).isEmpty();
    assertThat(anna.timezone()).isEmpty();
    assertThat(anna.avatarUrl()).isEmpty();
    assertThat(anna.customData()).isEmpty();
  }

  @Test
  void takesEveryFieldOfTheReadModel() {
    Tenant acme = tenant("Acme");
    admin.createRole(CreateRole.of("freelancer", "Freelancer"));
    CustomData data = CustomData.of(ImmutableMap.of("plan", "gold", "seats", 3));

    User anna =
        create(
            CreateUser.of("anna@example.com", "8d04d09a")
                .withFirstName("Anna")
                .withLastName("Webb")
                .withPhone("+15550001234")
                .withLocale("en-US")
                .withTimezone("Asia/Bangkok")
                .withAvatarUrl("https://example.com/anna.png")
                .withCustomData(data)
                .withActive(false)
                .withOptedIn(true)
                .inTenant(acme.id())
                .withRoles("freelancer")
                .withPassword("correct horse battery staple"));

    assertThat(anna.firstName()).contains("Anna");
    assertThat(anna.lastName()).contains("Webb");
    assertThat(anna.phone()).contains("+15550001234");
    assertThat(anna.locale()).contains("en-US");
    assertThat(anna.timezone()).contains("Asia/Bangkok");
    assertThat(anna.avatarUrl()).contains("https://example.com/anna.png");
    assertThat(anna.customData()).contains(data);
    assertThat(anna.active()).isFalse();
    assertThat(anna.isOptedIn()).isTrue();
    assertThat(anna.tenantId()).contains(acme.id());
    assertThat(anna.roles()).containsExactly(RoleKey.parse("freelancer"));
    assertThat(admin.user(anna.id())).isEqualTo(anna);
  }

  @Test
  void storesWhatWasTypedInItsCanonicalForm() {
    User anna =
        create(
            CreateUser.of("  Anna@Example.COM ", "8d04d09a")
                .withFirstName(" Anna ")
                .withPhone("+1 (555) 000-1234")
                .withLocale("en-Us")
                .withTimezone("asia/bangkok"));

    assertThat(anna.email()).isEqualTo("Anna@Example.COM");
    assertThat(anna.firstName()).contains("Anna");
    assertThat(anna.phone()).contains("+15550001234");
    assertThat(anna.locale()).contains("en-US");
    assertThat(anna.timezone()).contains("Asia/Bangkok");
  }

  @Test
  void takesTheLargestValueOfEveryField() {
    String name = Strings.repeat("\ud83d\ude00", 200);
    String role = "r" + Strings.repeat("x", 63);
    admin.createRole(CreateRole.of(role, name).withDescription(Strings.repeat(name, 5)));
    CustomData data = CustomData.of(ImmutableMap.of("abc", Strings.repeat("\u20ac", 5_458)));
    String label = Strings.repeat("x", 61);
    String address = Strings.repeat("x", 64) + "@" + label + "." + label + "." + label + ".xyz";

    User anna =
        create(
            CreateUser.of(address, name)
                .withFirstName(name)
                .withLastName(name)
                .withPhone("+123456789012345")
                .withLocale("zh-Hant-TW")
                .withTimezone("America/Argentina/ComodRivadavia")
                .withAvatarUrl("https://example.com/" + Strings.repeat("x", 2_028))
                .withCustomData(data)
                .withRoles(role, "Owner")
                .withPassword(Strings.repeat("\ud83d\ude00", 128)));

    assertThat(address).hasSize(Email.MAX_BYTES);
    assertThat(data.sizeInBytes()).isEqualTo(CustomData.MAX_BYTES);
    assertThat(admin.user(anna.id())).isEqualTo(anna);
    assertThat(copyOf(anna).customData()).contains(data);
    assertThat(copyOf(anna).email()).isEqualTo(address);
    assertThat(copyOf(anna).firstName()).contains(name);
  }

  @Test
  void createdAtAndUpdatedAtAreTheClocksTimeInMicroseconds() {
    User anna = admin.createUser(named("anna"));

    Instant now = START.truncatedTo(ChronoUnit.MICROS);
    assertThat(anna.createdAt()).isEqualTo(now);
    assertThat(anna.updatedAt()).isEqualTo(now);
  }

  @Test
  void countsARoleGivenTwiceOnce() {
    User anna = create(named("anna").withRoles("Owner", "Owner"));

    assertThat(anna.roles()).containsExactly(RoleKey.OWNER);
  }

  @Test
  void reportsEverythingThatIsWrongAtOnceByPathAndCode() {
    CreateUser wrong =
        CreateUser.of("no address", " padded ")
            .withFirstName(Strings.repeat("x", 201))
            .withLastName("line\nbreak")
            .withPhone("0555")
            .withLocale("english")
            .withTimezone("Mars/Olympus")
            .withAvatarUrl("ftp://example.com/anna.png")
            .withRoles("Owner", "no key")
            .withPassword("short");

    assertThat(problems(() -> admin.createUser(wrong)))
        .containsExactlyInAnyOrder(
            "email INVALID_EMAIL",
            "reference INVALID_REFERENCE",
            "firstName INVALID_NAME",
            "lastName INVALID_NAME",
            "phone INVALID_PHONE",
            "locale INVALID_LOCALE",
            "timezone INVALID_TIMEZONE",
            "avatarUrl INVALID_URL",
            "roles[1] INVALID_ROLE_KEY",
            "password INVALID_PASSWORD");
  }

  @Test
  void anUnknownRoleIsAnErrorAndNeverANewRole() {
    assertThat(problems(() -> create(named("anna").withRoles("Owner", "freelancer"))))
        .containsExactly("roles[1] UNKNOWN_ROLE");

    assertThat(admin.roles()).hasSize(1);
    assertThat(admin.users(UserQuery.all()).data()).isEmpty();
  }

  @Test
  void reportsAnUnknownTenantAndEveryUnknownRoleTogether() {
    CreateUser lost = named("anna").inTenant(UNKNOWN_TENANT).withRoles("nobody", "Owner", "noone");

    assertThat(problems(() -> create(lost)))
        .containsExactly(
            "tenantId UNKNOWN_TENANT", "roles[0] UNKNOWN_ROLE", "roles[2] UNKNOWN_ROLE");
    assertThat(admin.users(UserQuery.all()).data()).isEmpty();
  }

  @Test
  void onlyASuperAdminCreatesUsers() {
    User owner = ownerOf(tenant("Acme"), "owner");

    refusal(NotAllowedException.class, () -> as(owner).createUser(named("bo")));

    assertThat(admin.users(UserQuery.all()).data()).containsExactly(owner);
  }
}
