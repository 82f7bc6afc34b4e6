package dev.tenantry.application.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.Secret;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreateUserTest {

  private static final CreateUser ANNA = CreateUser.of("anna@example.com", "8d04d09a");

  @Test
  void holdsWhatWasTypedAsItWasTyped() {
    CreateUser typed = CreateUser.of(" Anna@Example.com ", "x").withRoles("b", "a", "a");

    assertThat(typed.fields().fields()).containsExactly(UserFields.EMAIL, UserFields.REFERENCE);
    assertThat(typed.roles()).containsExactly("b", "a", "a");
    assertThat(typed.password()).isEmpty();
  }

  @Test
  void everyWitherGivesANewCommandAndLeavesTheOldAlone() {
    CreateUser full =
        ANNA.withFirstName("Anna")
            .withLastName("Webb")
            .withPhone("+15550001234")
            .withLocale("en-US")
            .withTimezone("Asia/Bangkok")
            .withAvatarUrl("https://example.com/anna.png")
            .withCustomData(CustomData.of(ImmutableMap.of("a", 1)))
            .withActive(false)
            .withOptedIn(true)
            .inTenant(new TenantId(UUID.randomUUID()))
            .withRoles("Owner")
            .withPassword("correct horse");

    assertThat(full.fields().fields())
        .containsExactlyInAnyOrder(
            UserFields.EMAIL,
            UserFields.REFERENCE,
            UserFields.FIRST_NAME,
            UserFields.LAST_NAME,
            UserFields.PHONE,
            UserFields.LOCALE,
            UserFields.TIMEZONE,
            UserFields.AVATAR_URL,
            UserFields.CUSTOM_DATA,
            UserFields.ACTIVE,
            UserFields.IS_OPTED_IN,
            UserFields.TENANT_ID);
    assertThat(full.roles()).containsExactly("Owner");
    assertThat(full.password()).map(Secret::reveal).contains("correct horse");
    assertThat(ANNA.fields().fields()).hasSize(2);
    assertThat(ANNA.roles()).isEmpty();
    assertThat(ANNA.password()).isEmpty();
  }

  @Test
  void rolesAndPasswordGivenAgainReplaceThoseGivenBefore() {
    CreateUser changed =
        ANNA.withRoles("Owner", "editor")
            .withPassword("first")
            .withRoles("writer")
            .withPassword(Secret.of("second"));

    assertThat(changed.roles()).containsExactly("writer");
    assertThat(changed.password()).map(Secret::reveal).contains("second");
  }

  @Test
  void aTenantGivenAgainReplacesTheOneGivenBefore() {
    TenantId second = new TenantId(UUID.randomUUID());

    CreateUser changed = ANNA.inTenant(new TenantId(UUID.randomUUID())).inTenant(second);

    assertThat(changed.fields().applyTo(Values.none(UserFields.ALL)).find(UserFields.TENANT_ID))
        .contains(second);
  }

  @Test
  void tellsAllThatIsWrongWithIt() {
    assertThat(CreateUser.of("", "").withFirstName("").withRoles("", "Owner", "-").violations())
        .extracting(Violation::path)
        .containsExactly("email", "reference", "firstName", "roles[0]", "roles[2]");
    assertThat(ANNA.violations()).isEmpty();
  }

  @Test
  void showsItsFieldsButNoValue() {
    assertThat(ANNA.withFirstName("Canary").withRoles("canary").withPassword("canary"))
        .hasToString("CreateUser[user.email, user.reference, user.firstName]");
  }
}
