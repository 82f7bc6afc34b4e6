package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.UserFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the BaaS changes, of one row at a time. */
abstract class BaasUpdateScenarios extends Scenarios {

  private static final Patch<User> RENAMED =
      UserPatch.set(UserFields.FIRST_NAME, "Francis").and(UserFields.LAST_NAME, "Webb");

  @Test
  void aUserIsSelectedByItsBaasId() {
    User anna = user("anna");

    BaasUser after = baas.users().update(RENAMED, BaasUserKey.id(anna.baasId()));

    assertThat(after.platformUserId()).isEqualTo(anna.id());
    assertThat(after.firstName()).contains("Francis");
    assertThat(copyOf(anna)).isEqualTo(after);
  }

  @Test
  void aUserIsSelectedByItsAddressInWhateverFormItIsTyped() {
    User anna = user("anna");

    baas.users().update(RENAMED, BaasUserKey.email(" ANNA@Example.com "));

    assertThat(copyOf(anna).firstName()).contains("Francis");
  }

  @Test
  void idAndAddressTogetherMustMatchTheSameRow() {
    User anna = user("anna");
    User bo = user("bo");

    refusal(
        NotFoundException.class,
        () ->
            baas.users().update(RENAMED, BaasUserKey.id(anna.baasId()).andEmail("bo@example.com")));
    assertThat(copyOf(anna).firstName()).isEmpty();
    assertThat(copyOf(bo).firstName()).isEmpty();

    baas.users().update(RENAMED, BaasUserKey.id(anna.baasId()).andEmail("anna@example.com"));
    assertThat(copyOf(anna).firstName()).contains("Francis");
  }

  @Test
  void whatAKeyDoesNotMatchIsNotFound() {
    BaasUserId missing = BaasUserId.parse("00000000-0000-7000-8000-00000000dead");

    NotFoundException byId =
        refusal(
            NotFoundException.class, () -> baas.users().update(RENAMED, BaasUserKey.id(missing)));
    NotFoundException byAddress =
        refusal(
            NotFoundException.class,
            () -> baas.users().update(RENAMED, BaasUserKey.email("anna@example.com")));

    assertThat(byId.entity()).isEqualTo("user");
    assertThat(byId.getMessage()).contains(missing.toString());
    assertThat(byAddress.getMessage()).doesNotContain("anna");
  }

  @Test
  void anAddressThatMatchesTwoRowsMeanwhileIsAConflictAndNothingIsWritten() {
    User anna = user("anna");
    Replica<User> twin =
        UserFixture.anActiveUser().with(UserFields.EMAIL, "ANNA@example.com").atBaas();
    storage
        .baas()
        .execute(
            stored -> {
              stored.users().insert(List.of(twin));
              return "done";
            });

    assertThat(problems(() -> baas.users().update(RENAMED, BaasUserKey.email(anna.email()))))
        .containsExactly("where AMBIGUOUS");

    assertThat(current(anna)).isEqualTo(anna);
    baas.users().update(RENAMED, BaasUserKey.id(anna.baasId()).andEmail(anna.email()));
    assertThat(current(anna).firstName()).contains("Francis");
  }

  @Test
  void thePlatformsIdOfAUserIsNotItsBaasId() {
    User anna = user("anna");

    refusal(
        NotFoundException.class,
        () -> baas.users().update(RENAMED, BaasUserKey.id(new BaasUserId(anna.id().value()))));
  }

  @Test
  void changesOnlyTheFieldsThatThePatchNames() {
    User anna =
        create(
            named("anna")
                .withFirstName("Anna")
                .withPhone("+15550001234")
                .withLocale("en-US")
                .withTimezone("Asia/Bangkok"));
    later();

    BaasUser after =
        baas.users()
            .update(
                UserPatch.set(UserFields.FIRST_NAME, "Francis").andClear(UserFields.PHONE),
                BaasUserKey.id(anna.baasId()));

    assertThat(after.firstName()).contains("Francis");
    assertThat(after.phone()).isEmpty();
    assertThat(after.locale()).contains("en-US");
    assertThat(after.timezone()).contains("Asia/Bangkok");
    assertThat(after.email()).isEqualTo(anna.email());
    assertThat(after.updatedAt()).isEqualTo(anna.updatedAt().plusSeconds(1));
  }

  @Test
  void aPatchThatChangesNothingKeepsUpdatedAtAndSynced() {
    User anna = create(named("anna").withFirstName("Francis").withLastName("Webb"));
    BaasUser copy = copyOf(anna);
    later();

    assertThat(baas.users().update(RENAMED, BaasUserKey.id(anna.baasId()))).isEqualTo(copy);
    assertThat(copyOf(anna)).isEqualTo(copy);
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void everyFieldThatOnlyThePlatformChangesIsRefusedByNameWithWhereToChangeItInstead() {
    User anna = user("anna");

    assertRefused(anna, UserFields.EMAIL, "change email on the Platform with updateUser");
    assertRefused(anna, UserFields.TENANT_ID, "change tenantId on the Platform with updateUser");
    assertRefused(anna, UserFields.ACTIVE, "change active on the Platform with updateUser");
    assertRefused(anna, UserFields.IS_OPTED_IN, "change isOptedIn on the Platform with updateUser");
    assertRefused(anna, UserFields.REFERENCE, "fixed when the user is created");
    assertRefused(anna, UserFields.ROLES, "assignRolesToUser");
  }

  @Test
  void aPatchThatNamesAForbiddenFieldIsRefusedWholeAndNamesEveryOne() {
    User anna = user("anna");
    Patch<User> mixed =
        RENAMED.and(UserFields.EMAIL, "other@example.com").and(UserFields.ACTIVE, false);

    OperationNotSupportedException refusal =
        refusal(
            OperationNotSupportedException.class,
            () -> baas.users().update(mixed, BaasUserKey.id(anna.baasId())));

    assertThat(refusal.system()).isEqualTo("BaaS");
    assertThat(refusal.operation()).isEqualTo("update");
    assertThat(refusal.entity()).isEqualTo("user");
    assertThat(refusal.reason()).contains("email").contains("active").doesNotContain("firstName");
    assertThat(refusal.getMessage()).doesNotContain("other@example.com").doesNotContain("Francis");
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void reportsEverythingThatIsWrongWithThePatchAtOnce() {
    User anna = user("anna");
    Patch<User> wrong =
        UserPatch.set(UserFields.PHONE, "0555")
            .and(UserFields.LOCALE, "english")
            .and(UserFields.FIRST_NAME, "Francis");

    assertThat(problems(() -> baas.users().update(wrong, BaasUserKey.id(anna.baasId()))))
        .containsExactlyInAnyOrder("phone INVALID_PHONE", "locale INVALID_LOCALE");
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void anInactiveUserCannotBeChangedAtTheBaasByAnybody() {
    User anna = inactive("anna");

    NotAllowedException refusal =
        refusal(
            NotAllowedException.class,
            () -> baas.users().update(RENAMED, BaasUserKey.id(anna.baasId())));

    assertThat(refusal.reason()).contains("activate the user on the Platform");
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void ofATenantOnlyTheNameCanBeChanged() {
    Tenant acme = admin.createTenant(CreateTenant.named("Acme").withReference("acme"));
    memberOf(acme, "anna");

    Tenant renamed = baas.tenants().update(TenantPatch.set(TenantFields.NAME, " Beta "), acme.id());

    assertThat(renamed.name()).isEqualTo("Beta");
    assertThat(renamed.reference()).contains("acme");
    assertThat(renamed.userCount()).isEqualTo(1);
    OperationNotSupportedException refusal =
        refusal(
            OperationNotSupportedException.class,
            () ->
                baas.tenants()
                    .update(
                        TenantPatch.set(TenantFields.NAME, "Gamma")
                            .and(TenantFields.REFERENCE, "gamma"),
                        acme.id()));
    assertThat(refusal.reason()).contains("reference");
    assertThat(refusal.remedy()).contains("change reference on the Platform with updateTenant");
    assertThat(admin.tenant(acme.id()).name()).isEqualTo("Beta");
  }

  @Test
  void theNameOfATenantCannotBeCleared() {
    Tenant acme = tenant("Acme");

    assertThat(
            problems(() -> baas.tenants().update(TenantPatch.clear(TenantFields.NAME), acme.id())))
        .containsExactly("name REQUIRED");
  }

  @Test
  void aMissingTenantIsNotFound() {
    TenantId missing = TenantId.parse("00000000-0000-7000-8000-00000000dead");

    NotFoundException refusal =
        refusal(
            NotFoundException.class,
            () -> baas.tenants().update(TenantPatch.set(TenantFields.NAME, "Beta"), missing));

    assertThat(refusal.entity()).isEqualTo("tenant");
    assertThat(refusal.id()).isEqualTo(missing.toString());
  }

  private void assertRefused(User user, Field<User, ?> field, String remedy) {
    for (Patch<User> patch : List.of(UserPatch.clear(field), RENAMED.andClear(field))) {
      OperationNotSupportedException refusal =
          refusal(
              OperationNotSupportedException.class,
              () -> baas.users().update(patch, BaasUserKey.id(user.baasId())));
      assertThat(refusal.reason()).contains(field.name());
      assertThat(refusal.remedy()).contains(remedy);
      assertThat(current(user)).isEqualTo(user);
    }
  }
}
