package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A host that leaves the BaaS the telephone number and nothing else. */
abstract class NarrowedPolicyScenarios extends Scenarios {

  private static final Patch<User> PHONE = UserPatch.set(UserFields.PHONE, "+15550001234");
  private static final Patch<User> NAME = UserPatch.set(UserFields.FIRST_NAME, "Anna");

  @Override
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder.policy(
        SyncPolicy.standard()
            .withBaasUserFields(Set.of(UserFields.PHONE))
            .withBaasTenantFields(Set.of()));
  }

  @Test
  void theBaasChangesWhatIsLeftToIt() {
    User anna = user("anna");

    baas.users().update(PHONE, BaasUserKey.id(anna.baasId()));

    assertThat(current(anna).phone()).contains("+15550001234");
  }

  @Test
  void theBaasIsRefusedWhatWasTakenAndToldWhereToChangeIt() {
    User anna = user("anna");

    OperationNotSupportedException refusal =
        refusal(
            OperationNotSupportedException.class,
            () ->
                baas.users()
                    .update(
                        PHONE.and(UserFields.FIRST_NAME, "Anna"), BaasUserKey.id(anna.baasId())));

    assertThat(refusal.reason()).contains("firstName").doesNotContain("phone");
    assertThat(refusal.remedy()).contains("change firstName on the Platform with updateUser");
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void tenantsAreReadOnlyAtTheBaasWhereNoFieldIsLeft() {
    Tenant acme = tenant("Acme");

    OperationNotSupportedException refusal =
        refusal(
            OperationNotSupportedException.class,
            () -> baas.tenants().update(TenantPatch.set(TenantFields.NAME, "Beta"), acme.id()));

    assertThat(refusal.remedy()).contains("change name on the Platform with updateTenant");
    assertThat(admin.tenant(acme.id()).name()).isEqualTo("Acme");
  }

  @Test
  void aUserChangesOfItsProfileWhatTheBaasMayChange() {
    User anna = user("anna");

    assertThat(as(anna).updateUser(anna.id(), PHONE).phone()).contains("+15550001234");
    refusal(NotAllowedException.class, () -> as(anna).updateUser(anna.id(), NAME));
    assertThat(current(anna).firstName()).isEmpty();
  }

  @Test
  void thePlatformsServerSideIsNotNarrowedAndItsChangesArriveAtTheBaas() {
    User anna = user("anna");

    admin.updateUser(anna.id(), NAME);

    assertThat(copyOf(anna).firstName()).contains("Anna");
    assertThat(copyOf(anna).synced()).isTrue();
  }
}
