package dev.tenantry.domain.policy;

import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;
import static dev.tenantry.domain.policy.SystemOfRecord.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PatchPolicyTest {

  private static final SyncPolicy POLICY = SyncPolicy.standard();

  private static final ImmutableSet<Field<User, ?>> OF_THE_BAAS =
      ImmutableSet.of(
          UserFields.FIRST_NAME,
          UserFields.LAST_NAME,
          UserFields.PHONE,
          UserFields.LOCALE,
          UserFields.TIMEZONE,
          UserFields.AVATAR_URL,
          UserFields.CUSTOM_DATA);

  private static final ImmutableSet<Field<User, ?>> USER_FIELDS =
      ImmutableSet.copyOf(UserFields.ALL.fields());

  private static final ImmutableSet<Field<Tenant, ?>> TENANT_FIELDS =
      ImmutableSet.copyOf(TenantFields.ALL.fields());

  @ParameterizedTest
  @FieldSource("USER_FIELDS")
  void theBaasChangesOnlyProfileFieldsOfUsers(Field<User, ?> field) {
    Patch<User> patch = UserPatch.clear(field);

    if (OF_THE_BAAS.contains(field)) {
      assertThatCode(() -> POLICY.checkPatch(BAAS, patch)).doesNotThrowAnyException();
    } else {
      assertRefused(BAAS, patch, field);
    }
    assertThat(POLICY.mayChange(BAAS, field)).isEqualTo(OF_THE_BAAS.contains(field));
    assertThat(POLICY.mayChangeOwn(field)).isEqualTo(OF_THE_BAAS.contains(field));
  }

  @ParameterizedTest
  @FieldSource("TENANT_FIELDS")
  void theBaasChangesOnlyTheNameOfTenants(Field<Tenant, ?> field) {
    Patch<Tenant> patch = TenantPatch.clear(field);

    if (field == TenantFields.NAME) {
      assertThatCode(() -> POLICY.checkPatch(BAAS, patch)).doesNotThrowAnyException();
    } else {
      assertRefused(BAAS, patch, field);
    }
  }

  @ParameterizedTest
  @FieldSource({"USER_FIELDS", "TENANT_FIELDS"})
  void thePlatformChangesWhatIsPatchable(Field<?, ?> field) {
    Patch<?> patch = clearing(field);

    if (field.is(Trait.PATCHABLE)) {
      assertThatCode(() -> POLICY.checkPatch(PLATFORM, patch)).doesNotThrowAnyException();
    } else {
      assertRefused(PLATFORM, patch, field);
    }
  }

  @Test
  void refusesAPatchWholeAndNamesEveryForbiddenField() {
    Patch<User> patch =
        UserPatch.set(UserFields.FIRST_NAME, "Francis")
            .and(UserFields.EMAIL, "secret@example.com")
            .andClear(UserFields.ROLES)
            .and(UserFields.ACTIVE, false);

    assertThatExceptionOfType(OperationNotSupportedException.class)
        .isThrownBy(() -> POLICY.checkPatch(BAAS, patch))
        .satisfies(
            refusal -> {
              assertThat(refusal.system()).isEqualTo("BaaS");
              assertThat(refusal.operation()).isEqualTo("update");
              assertThat(refusal.entity()).isEqualTo("user");
              assertThat(refusal.reason())
                  .isEqualTo("a patch here cannot change email, roles, active");
              assertThat(refusal.remedy())
                  .isEqualTo(
                      "change email on the Platform with updateUser;"
                          + " change roles on the Platform with assignRolesToUser or"
                          + " unassignRolesFromUser;"
                          + " change active on the Platform with updateUser");
            })
        .withMessageNotContaining("secret")
        .withMessageNotContaining("firstName");
  }

  @Test
  void saysThatAUsersReferenceIsFixedOnBothSides() {
    Patch<User> patch = UserPatch.set(UserFields.REFERENCE, "r-1");

    for (SystemOfRecord system : SystemOfRecord.values()) {
      assertThatExceptionOfType(OperationNotSupportedException.class)
          .isThrownBy(() -> POLICY.checkPatch(system, patch))
          .withMessageContaining("reference is fixed when the user is created");
    }
  }

  @Test
  void sendsATenantsReferenceToThePlatform() {
    Patch<Tenant> patch = TenantPatch.set(TenantFields.REFERENCE, "acme");

    assertThatExceptionOfType(OperationNotSupportedException.class)
        .isThrownBy(() -> POLICY.checkPatch(BAAS, patch))
        .withMessageContaining("change reference on the Platform with updateTenant");
    assertThat(POLICY.decide(PLATFORM, patch)).isInstanceOf(Allowed.class);
  }

  @Test
  void saysWhichFieldsTheSystemKeeps() {
    Patch<User> patch =
        UserPatch.set(UserFields.SYNCED, true)
            .andClear(UserFields.UPDATED_AT)
            .andClear(UserFields.EMAIL_KEY)
            .andClear(UserFields.ROLE_KEY)
            .andClear(UserFields.CREATED_AT);

    assertThat(((Refused) POLICY.decide(PLATFORM, patch)).remedy())
        .isEqualTo(
            "synced is kept by the system, so leave it out;"
                + " updatedAt is kept by the system, so leave it out;"
                + " emailKey follows email, so change email on the Platform with updateUser;"
                + " roleKey only filters;"
                + " change roles on the Platform with assignRolesToUser or unassignRolesFromUser;"
                + " createdAt is fixed when the user is created");
  }

  @Test
  void aPatchThatNamesNothingIsAnUpdateLikeAnyOther() {
    assertThat(POLICY.decide(BAAS, Patch.none(UserFields.ALL)))
        .isEqualTo(POLICY.decide(BAAS, Operation.UPDATE, EntityType.USER));
  }

  @Test
  void narrowingTakesFieldsAwayFromTheBaasAndFromUsersThemselves() {
    SyncPolicy narrowed = POLICY.withBaasUserFields(Set.of(UserFields.PHONE));

    assertThat(narrowed.baasFields(EntityType.USER)).containsExactly(UserFields.PHONE);
    assertThat(narrowed.baasFields(EntityType.TENANT)).containsExactly(TenantFields.NAME);
    assertThat(narrowed.mayChangeOwn(UserFields.PHONE)).isTrue();
    assertThat(narrowed.mayChangeOwn(UserFields.FIRST_NAME)).isFalse();
    assertThat(narrowed.decide(BAAS, UserPatch.clear(UserFields.PHONE)))
        .isInstanceOf(Allowed.class);
    assertThatExceptionOfType(OperationNotSupportedException.class)
        .isThrownBy(() -> narrowed.checkPatch(BAAS, UserPatch.clear(UserFields.FIRST_NAME)))
        .withMessageContaining("change firstName on the Platform with updateUser");
    assertThat(narrowed.decide(PLATFORM, UserPatch.clear(UserFields.FIRST_NAME)))
        .isInstanceOf(Allowed.class);
    assertThat(POLICY.mayChangeOwn(UserFields.FIRST_NAME)).as("the standard one stays").isTrue();
  }

  @Test
  void aPolicyCanOnlyBeNarrowed() {
    SyncPolicy narrowed =
        POLICY
            .withBaasUserFields(Set.of(UserFields.PHONE))
            .withBaasTenantFields(ImmutableSet.<Field<Tenant, ?>>of());

    assertThat(narrowed.baasFields(EntityType.TENANT)).isEmpty();
    assertRefusesToWiden(() -> POLICY.withBaasUserFields(Set.of(UserFields.EMAIL)), "user.email");
    assertRefusesToWiden(
        () -> narrowed.withBaasUserFields(Set.of(UserFields.PHONE, UserFields.LOCALE)),
        "user.locale");
    assertRefusesToWiden(
        () -> narrowed.withBaasTenantFields(Set.of(TenantFields.NAME)), "tenant.name");
  }

  @Test
  void sharedFieldsAreThoseOfTheStandardPolicy() {
    assertThat(SyncPolicy.sharedFields(EntityType.USER)).isEqualTo(OF_THE_BAAS);
    assertThat(SyncPolicy.sharedFields(EntityType.TENANT)).containsExactly(TenantFields.NAME);
    assertThat(USER_FIELDS.stream().filter(SyncPolicy::isShared))
        .containsExactlyElementsOf(OF_THE_BAAS);
    assertThat(TENANT_FIELDS.stream().filter(SyncPolicy::isShared))
        .containsExactly(TenantFields.NAME);
    assertThat(POLICY.baasFields(EntityType.USER))
        .containsExactlyElementsOf(SyncPolicy.sharedFields(EntityType.USER));
  }

  @Test
  void showsWhatTheBaasMayChange() {
    assertThat(POLICY.withBaasUserFields(Set.of(UserFields.PHONE)))
        .hasToString("SyncPolicy[the BaaS may change [tenant.name, user.phone]]");
  }

  private static void assertRefusesToWiden(Runnable widening, String field) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(widening::run)
        .withMessageContaining(field);
  }

  private static void assertRefused(SystemOfRecord system, Patch<?> patch, Field<?, ?> field) {
    assertThatExceptionOfType(OperationNotSupportedException.class)
        .isThrownBy(() -> POLICY.checkPatch(system, patch))
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).endsWith(" " + field.name());
              assertThat(refusal.remedy()).contains(field.name());
            });
  }

  @SuppressWarnings("unchecked") // A field's entity is its catalogue's.
  private static Patch<?> clearing(Field<?, ?> field) {
    return USER_FIELDS.contains(field)
        ? UserPatch.clear((Field<User, ?>) field)
        : TenantPatch.clear((Field<Tenant, ?>) field);
  }
}
