package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.UserExplanation;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.Refused;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.FieldDifference;
import dev.tenantry.domain.sync.FieldDifference.Reason;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.SequentialIds;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the policy says holds over two databases, and a support desk can see why a value stands. */
class PolicyInForceTest {

  private final TwoDatabases two = new TwoDatabases();

  static Set<Field<User, ?>> platformOnly() {
    return Set.of(
        UserFields.EMAIL,
        UserFields.REFERENCE,
        UserFields.TENANT_ID,
        UserFields.ROLES,
        UserFields.ACTIVE,
        UserFields.IS_OPTED_IN);
  }

  @ParameterizedTest
  @MethodSource("platformOnly")
  void isNeverWidenedToWhatOnlyThePlatformMayChange(Field<User, ?> field) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SyncPolicy.standard().withBaasUserFields(Set.of(field)))
        .withMessageContaining(field.name());
  }

  @Test
  void takesFieldsAwayFromTheBaasAlone() {
    User anna = two.create("anna");
    SyncPolicy narrowed = SyncPolicy.standard().withBaasUserFields(Set.of(UserFields.PHONE));
    try (Tenantry strict =
        two.builder().policy(narrowed).platform(two.platform).baas(two.baas).build()) {
      assertThatExceptionOfType(OperationNotSupportedException.class)
          .isThrownBy(
              () ->
                  strict
                      .baas()
                      .asSuperAdmin()
                      .users()
                      .update(
                          UserPatch.set(UserFields.FIRST_NAME, "Anne"),
                          BaasUserKey.id(anna.baasId())))
          .withMessageContaining("firstName");
      strict
          .baas()
          .asSuperAdmin()
          .users()
          .update(UserPatch.set(UserFields.PHONE, "+4930123456"), BaasUserKey.id(anna.baasId()));
      strict
          .platform()
          .asSuperAdmin()
          .updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anne"));
    }

    assertThat(two.onPlatform(anna).phone()).hasValue("+4930123456");
    assertThat(two.atBaas(anna).firstName()).hasValue("Anne");
  }

  @Test
  void holdsForTenantsToo() {
    Tenant acme = two.acme();
    two.tenantry
        .baas()
        .asSuperAdmin()
        .tenants()
        .update(TenantPatch.set(TenantFields.NAME, "Acme Ltd"), acme.id());
    assertThat(two.tenantry.platform().asSuperAdmin().tenant(acme.id()).name())
        .isEqualTo("Acme Ltd");

    assertThat(
            two.tenantry.sync().explain(SystemOfRecord.BAAS, Operation.DELETE, EntityType.TENANT))
        .isInstanceOf(Refused.class);
  }

  @Test
  void explainsWhoseValueWillStandAndWhy() {
    User anna = two.create("anna");
    two.baas.goDown();
    two.renameOnPlatform(anna, "Anne");
    two.tenantry
        .platform()
        .asSuperAdmin()
        .updateUser(anna.id(), UserPatch.set(UserFields.ACTIVE, false));
    two.baas.comeBack();
    two.renameAtBaasAlone(anna, "Webb");
    UserExplanation explanation = two.tenantry.sync().explain(anna.id());

    assertThat(explanation.atBaas()).isTrue();
    assertThat(explanation.platformPending()).isTrue();
    assertThat(explanation.baasPending()).isTrue();
    assertThat(explanation.regressed()).isFalse();
    assertThat(explanation.differences())
        .containsExactlyInAnyOrder(
            new FieldDifference<>(UserFields.FIRST_NAME, SystemOfRecord.PLATFORM, Reason.LATER),
            new FieldDifference<>(UserFields.LAST_NAME, SystemOfRecord.BAAS, Reason.LATER),
            new FieldDifference<>(
                UserFields.ACTIVE, SystemOfRecord.PLATFORM, Reason.PLATFORM_ONLY));
  }

  @Test
  void explainsNobodyWhomThePlatformDoesNotHave() {
    UserId nobody = new UserId(SequentialIds.numbered(404));

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> two.tenantry.sync().explain(nobody));
  }

  @Test
  void warnsOfRevisionsFarAheadOfTheClock() {
    assertThat(statusAfterAClockWasAheadBy(Duration.ofMinutes(59)).aheadOfClock()).isEmpty();
    assertThat(statusAfterAClockWasAheadBy(Duration.ofHours(3)).aheadOfClock())
        .hasValue(Duration.ofHours(3));
  }

  @Test
  void isBuiltOnOneDatabaseOrTwoOrARemoteBaasAndNothingElse() {
    assertThatIllegalStateException()
        .isThrownBy(() -> two.builder().platform(two.platform).build())
        .withMessageContaining("baas(..)");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                two.builder().platform(two.platform).baas(two.baas).baas(states -> states).build());
  }

  private SyncStatus statusAfterAClockWasAheadBy(Duration ahead) {
    try (Tenantry fast =
        two.builder()
            .clock(Clock.offset(two.clock, ahead))
            .platform(two.platform)
            .baas(two.baas)
            .build()) {
      fast.platform().asSuperAdmin().createTenant(CreateTenant.named("Tenant of " + ahead));
    }
    return two.tenantry.sync().status();
  }
}
