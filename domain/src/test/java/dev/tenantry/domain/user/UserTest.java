package dev.tenantry.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTest {

  private static final Values<User> ANNA =
      Values.of(UserFields.ALL)
          .set(UserFields.ID, new UserId(new UUID(0, 1)))
          .set(UserFields.BAAS_ID, new BaasUserId(new UUID(0, 2)))
          .set(UserFields.REFERENCE, "anna-1")
          .set(UserFields.EMAIL, "anna@example.com")
          .set(UserFields.ACTIVE, true)
          .set(UserFields.IS_OPTED_IN, false)
          .set(UserFields.ROLES, ImmutableSortedSet.of())
          .set(UserFields.SYNCED, true)
          .set(UserFields.CREATED_AT, Instant.EPOCH)
          .set(UserFields.UPDATED_AT, Instant.EPOCH)
          .build();

  @Test
  void hasAnIdOfItsOwnInEachSystem() {
    assertThat(User.of(ANNA).id()).isEqualTo(new UserId(new UUID(0, 1)));
    assertThat(User.of(ANNA).baasId()).isEqualTo(new BaasUserId(new UUID(0, 2)));
    assertThat(BaasUser.of(ANNA).id()).isEqualTo(new BaasUserId(new UUID(0, 2)));
    assertThat(BaasUser.of(ANNA).platformUserId()).isEqualTo(new UserId(new UUID(0, 1)));
  }

  @Test
  void saysWhatItsValuesSay() {
    TenantId tenant = new TenantId(new UUID(0, 3));
    CustomData data = CustomData.of(ImmutableMap.of("level", 3));
    User anna =
        User.of(
            ANNA.toBuilder()
                .set(UserFields.FIRST_NAME, "Anna")
                .set(UserFields.LAST_NAME, "Webb")
                .set(UserFields.PHONE, "+15550001234")
                .set(UserFields.LOCALE, "en-US")
                .set(UserFields.TIMEZONE, "Europe/Zurich")
                .set(UserFields.AVATAR_URL, "https://example.com/a.png")
                .set(UserFields.CUSTOM_DATA, data)
                .set(UserFields.TENANT_ID, tenant)
                .set(UserFields.ROLES, ImmutableSortedSet.of(RoleKey.OWNER))
                .set(UserFields.UPDATED_AT, Instant.EPOCH.plusSeconds(1))
                .build());

    assertThat(anna.reference()).isEqualTo("anna-1");
    assertThat(anna.email()).isEqualTo("anna@example.com");
    assertThat(anna.firstName()).hasValue("Anna");
    assertThat(anna.lastName()).hasValue("Webb");
    assertThat(anna.phone()).hasValue("+15550001234");
    assertThat(anna.locale()).hasValue("en-US");
    assertThat(anna.timezone()).hasValue("Europe/Zurich");
    assertThat(anna.avatarUrl()).hasValue("https://example.com/a.png");
    assertThat(anna.customData()).hasValue(data);
    assertThat(anna.tenantId()).hasValue(tenant);
    assertThat(anna.roles()).containsExactly(RoleKey.OWNER);
    assertThat(anna.createdAt()).isEqualTo(Instant.EPOCH);
    assertThat(anna.updatedAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
  }

  @Test
  void saysYesAndNoAsItsValuesDo() {
    User other =
        User.of(
            ANNA.with(UserFields.ACTIVE, false)
                .with(UserFields.IS_OPTED_IN, true)
                .with(UserFields.SYNCED, false));

    assertThat(User.of(ANNA).active()).isTrue();
    assertThat(User.of(ANNA).isOptedIn()).isFalse();
    assertThat(User.of(ANNA).synced()).isTrue();
    assertThat(other.active()).isFalse();
    assertThat(other.isOptedIn()).isTrue();
    assertThat(other.synced()).isFalse();
  }

  @Test
  void showsNothingPersonal() {
    assertThat(User.of(ANNA)).asString().contains("User[").doesNotContain("anna");
    assertThat(BaasUser.of(ANNA)).asString().contains("BaasUser[").doesNotContain("anna");
    assertThat(BaasUserKey.email("anna@example.com")).asString().doesNotContain("anna");
  }

  @Test
  void isEqualToACopyOfTheSameSideWithTheSameValues() {
    assertThat(User.of(ANNA)).isEqualTo(User.of(ANNA)).hasSameHashCodeAs(User.of(ANNA));
    assertThat(User.of(ANNA)).isNotEqualTo(BaasUser.of(ANNA));
    assertThat(User.of(ANNA)).isNotEqualTo(User.of(ANNA.with(UserFields.ACTIVE, false)));
  }

  @Test
  void isNotMadeWithoutARequiredValue() {
    for (Field<User, ?> required : UserFields.ALL.fieldsThatAre(Trait.REQUIRED)) {
      Values<User> incomplete = ANNA.toBuilder().restore(required, null).build();
      assertThatThrownBy(() -> User.of(incomplete))
          .as("without %s", required)
          .hasMessageContaining(required.toString());
    }
  }

  @Test
  void aKeyOfIdAndAddressAsksForBoth() {
    BaasUserKey key = BaasUserKey.id(new BaasUserId(new UUID(0, 2))).andEmail("ANNA@example.com");

    assertThat(key.conditions()).hasSize(2).allMatch(condition -> condition.matches(ANNA));
    assertThat(
            BaasUserKey.id(new BaasUserId(new UUID(0, 2))).andEmail("bo@example.com").conditions())
        .anyMatch(condition -> !condition.matches(ANNA));
  }
}
