package dev.tenantry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.RoleKey;
import org.junit.jupiter.api.Test;

class FixturesTest {

  @Test
  void makeUsersThatHaveWhatAUserMustHave() {
    User anna = User.of(UserFixture.anActiveUser().onPlatform().valuesWithSynced());
    BaasUser atBaas = BaasUser.of(UserFixture.anActiveUser().atBaas().valuesWithSynced());

    assertThat(anna.email()).isEqualTo("Anna@example.com");
    assertThat(anna.active()).isTrue();
    assertThat(anna.synced()).isFalse();
    assertThat(atBaas.platformUserId()).isEqualTo(anna.id());
    assertThat(atBaas.synced()).isTrue();
  }

  @Test
  void makeUsersOfDifferentNumbersThatShareNothingUnique() {
    UserFixture one = UserFixture.anActiveUser(1);
    UserFixture two = UserFixture.anActiveUser(2);

    assertThat(UserFields.ALL.fields())
        .filteredOn(field -> one.values().agreesWith(two.values(), field))
        .doesNotContain(
            UserFields.ID,
            UserFields.BAAS_ID,
            UserFields.EMAIL,
            UserFields.EMAIL_KEY,
            UserFields.REFERENCE,
            UserFields.CREATED_AT);
  }

  @Test
  void changeUsersAsTheyAreToldTo() {
    TenantFixture acme = TenantFixture.aTenant();
    User changed =
        User.of(
            UserFixture.anInactiveUser(3)
                .inTenant(acme.id())
                .withRoles("team-lead", "Owner")
                .with(UserFields.PHONE, "+1 (555) 000-1234")
                .onPlatform()
                .valuesWithSynced());

    assertThat(changed.active()).isFalse();
    assertThat(changed.tenantId()).hasValue(acme.id());
    assertThat(changed.roles()).containsExactly(RoleKey.OWNER, RoleKey.parse("team-lead"));
    assertThat(changed.phone()).hasValue("+15550001234");
  }

  @Test
  void makeTenantsOnEitherSide() {
    Replica<Tenant> onPlatform = TenantFixture.aTenant(1).onPlatform();
    Replica<Tenant> atBaas = TenantFixture.aTenant(1).atBaas();

    assertThat(onPlatform.side()).isEqualTo(SystemOfRecord.PLATFORM);
    assertThat(atBaas.side()).isEqualTo(SystemOfRecord.BAAS);
    assertThat(atBaas.values().require(TenantFields.NAME)).isEqualTo("Tenant 1");
    assertThat(TenantFixture.aTenant().values().require(TenantFields.NAME)).isEqualTo("Acme");
  }
}
