package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.policy.Allowed;
import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the policy refuses to everybody, and the policy that says so. */
abstract class RefusedOperationScenarios extends Scenarios {

  @Test
  void thePlatformDeletesNoUserAndSaysToSetItInactive() {
    User anna = user("anna");

    OperationNotSupportedException refusal =
        refusal(OperationNotSupportedException.class, () -> admin.deleteUser(anna.id()));

    assertRefusal(refusal, "Platform", "delete", "user", "set the user inactive instead");
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void thePlatformDeletesNoTenant() {
    Tenant acme = tenant("Acme");

    OperationNotSupportedException refusal =
        refusal(OperationNotSupportedException.class, () -> admin.deleteTenant(acme.id()));

    assertRefusal(refusal, "Platform", "delete", "tenant", "set its users inactive");
    assertThat(admin.tenant(acme.id())).isEqualTo(acme);
  }

  @Test
  void theBaasCreatesNoUserInWhateverWayItIsAsked() {
    for (ThrowingCallable attempt :
        ImmutableList.<ThrowingCallable>of(
            () -> baas.users().create(named("anna")),
            () -> baas.users().createMany(ImmutableList.of(named("anna"), named("bo"))),
            () -> baas.users().createMany(ImmutableList.of()),
            () ->
                baas.users()
                    .upsert(
                        BaasUserKey.email("anna@example.com"),
                        named("anna"),
                        UserPatch.set(UserFields.FIRST_NAME, "Anna")))) {
      OperationNotSupportedException refusal =
          refusal(OperationNotSupportedException.class, attempt);
      assertRefusal(refusal, "BaaS", "create", "user", "create the user on the Platform");
    }
    assertThat(admin.users(UserQuery.all()).data()).isEmpty();
    assertThat(baas.users().findMany()).isEmpty();
  }

  @Test
  void theBaasUpsertsNotEvenAUserThatIsThere() {
    User anna = user("anna");

    refusal(
        OperationNotSupportedException.class,
        () ->
            baas.users()
                .upsert(
                    BaasUserKey.id(anna.baasId()),
                    named("anna"),
                    UserPatch.set(UserFields.FIRST_NAME, "Anna")));

    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void theBaasCreatesNoTenantInWhateverWayItIsAsked() {
    Tenant acme = tenant("Acme");
    CreateTenant beta = CreateTenant.named("Beta");

    for (ThrowingCallable attempt :
        ImmutableList.<ThrowingCallable>of(
            () -> baas.tenants().create(beta),
            () -> baas.tenants().createMany(ImmutableList.of(beta)),
            () ->
                baas.tenants()
                    .upsert(acme.id(), beta, TenantPatch.set(TenantFields.NAME, "Beta")))) {
      OperationNotSupportedException refusal =
          refusal(OperationNotSupportedException.class, attempt);
      assertRefusal(refusal, "BaaS", "create", "tenant", "create the tenant on the Platform");
    }
    assertThat(admin.tenants(TenantQuery.all()).data()).containsExactly(acme);
  }

  @Test
  void theBaasDeletesNoUserInWhateverWayItIsAsked() {
    User anna = user("anna");

    for (ThrowingCallable attempt :
        ImmutableList.<ThrowingCallable>of(
            () -> baas.users().delete(BaasUserKey.id(anna.baasId())),
            () -> baas.users().delete(BaasUserKey.email("missing@example.com")),
            () -> baas.users().deleteMany(UserQuery.all()))) {
      OperationNotSupportedException refusal =
          refusal(OperationNotSupportedException.class, attempt);
      assertRefusal(refusal, "BaaS", "delete", "user", "set the user inactive on the Platform");
    }
    assertThat(current(anna)).isEqualTo(anna);
    assertThat(baas.users().findMany()).hasSize(1);
  }

  @Test
  void theBaasDeletesNoTenantInWhateverWayItIsAsked() {
    Tenant acme = tenant("Acme");

    for (ThrowingCallable attempt :
        ImmutableList.<ThrowingCallable>of(
            () -> baas.tenants().delete(acme.id()),
            () -> baas.tenants().deleteMany(TenantQuery.all()))) {
      OperationNotSupportedException refusal =
          refusal(OperationNotSupportedException.class, attempt);
      assertRefusal(refusal, "BaaS", "delete", "tenant", "on the Platform");
    }
    assertThat(admin.tenant(acme.id())).isEqualTo(acme);
  }

  @Test
  void aUserIsRefusedInTheSameWordsAsASuperAdmin() {
    User anna = user("anna");
    PlatformApi acting = as(anna);
    BaasApi actingAtBaas = atBaasAs(anna);

    assertThat(refusal(OperationNotSupportedException.class, () -> acting.deleteUser(anna.id())))
        .hasMessage(
            refusal(OperationNotSupportedException.class, () -> admin.deleteUser(anna.id()))
                .getMessage());
    assertThat(
            refusal(
                OperationNotSupportedException.class,
                () -> actingAtBaas.users().create(named("bo"))))
        .hasMessage(
            refusal(OperationNotSupportedException.class, () -> baas.users().create(named("bo")))
                .getMessage());
  }

  @Test
  void aRefusalSaysSystemOperationEntityReasonAndRemedyInItsMessage() {
    OperationNotSupportedException refusal =
        refusal(OperationNotSupportedException.class, () -> baas.users().create(named("anna")));

    assertThat(refusal.code()).isEqualTo("OPERATION_NOT_SUPPORTED");
    assertThat(refusal)
        .hasMessageContainingAll(
            refusal.code(),
            "BaaS / create / user",
            refusal.reason(),
            "create the user on the Platform");
  }

  @ParameterizedTest
  @CsvSource({
    "PLATFORM, CREATE, true",
    "PLATFORM, UPDATE, true",
    "PLATFORM, DELETE, false",
    "BAAS, CREATE, false",
    "BAAS, UPDATE, true",
    "BAAS, DELETE, false",
  })
  void thePolicyCanBeAskedAndIsTheDocumentedTable(
      SystemOfRecord system, Operation operation, boolean allowed) {
    for (EntityType entity : EntityType.values()) {
      Decision decision = tenantry.sync().explain(system, operation, entity);

      assertThat(decision instanceof Allowed).isEqualTo(allowed);
      if (decision instanceof Allowed granted) {
        assertThat(granted.propagatesTo()).isEqualTo(system.other());
      }
    }
  }

  private static void assertRefusal(
      OperationNotSupportedException refusal,
      String system,
      String operation,
      String entity,
      String remedy) {
    assertThat(refusal.system()).isEqualTo(system);
    assertThat(refusal.operation()).isEqualTo(operation);
    assertThat(refusal.entity()).isEqualTo(entity);
    assertThat(refusal.remedy()).contains(remedy);
    assertThat(refusal.reason()).isNotBlank();
  }
}
