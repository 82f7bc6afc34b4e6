package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.CustomData;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written on one side is on both. */
abstract class TwoSystemsScenarios extends Scenarios {

  @Test
  void aUserCreatedOnThePlatformIsAlsoOnTheBaas() {
    admin.createRole(CreateRole.of("freelancer", "Freelancer"));

    create(
        named("anna")
            .inTenant(tenant("Acme").id())
            .withFirstName("Anna")
            .withPhone("+15550001234")
            .withCustomData(CustomData.of(ImmutableMap.of("plan", "gold")))
            .withRoles("freelancer", "Owner")
            .withPassword("correct horse battery staple"));

    assertBothSidesAgree();
  }

  @Test
  void everyFieldUpdatedOnThePlatformIsAlsoUpdatedOnTheBaas() {
    Tenant beta = tenant("Beta");
    User anna = memberOf(tenant("Acme"), "anna");

    updateAndCompare(anna, UserFields.EMAIL, "Anna.Webb@Example.com");
    updateAndCompare(anna, UserFields.FIRST_NAME, "Anna");
    updateAndCompare(anna, UserFields.LAST_NAME, "Webb");
    updateAndCompare(anna, UserFields.PHONE, "+15550001234");
    updateAndCompare(anna, UserFields.LOCALE, "th-TH");
    updateAndCompare(anna, UserFields.TIMEZONE, "Asia/Bangkok");
    updateAndCompare(anna, UserFields.AVATAR_URL, "https://example.com/anna.png");
    updateAndCompare(anna, UserFields.CUSTOM_DATA, CustomData.of(ImmutableMap.of("a", 1)));
    updateAndCompare(anna, UserFields.IS_OPTED_IN, true);
    updateAndCompare(anna, UserFields.TENANT_ID, beta.id());
    updateAndCompare(anna, UserFields.ACTIVE, false);
  }

  @Test
  void everyFieldUpdatedOnTheBaasIsAlsoUpdatedOnThePlatform() {
    User anna = memberOf(tenant("Acme"), "anna");

    updateAtBaasAndCompare(anna, UserFields.FIRST_NAME, "Anna");
    updateAtBaasAndCompare(anna, UserFields.LAST_NAME, "Webb");
    updateAtBaasAndCompare(anna, UserFields.PHONE, "+15550001234");
    updateAtBaasAndCompare(anna, UserFields.LOCALE, "th-TH");
    updateAtBaasAndCompare(anna, UserFields.TIMEZONE, "Asia/Bangkok");
    updateAtBaasAndCompare(anna, UserFields.AVATAR_URL, "https://example.com/anna.png");
    updateAtBaasAndCompare(anna, UserFields.CUSTOM_DATA, CustomData.of(ImmutableMap.of("a", 1)));
  }

  @Test
  void aTenantCreatedOrUpdatedOnThePlatformIsAlsoOnTheBaas() {
    Tenant acme = admin.createTenant(CreateTenant.named("Acme").withReference("acme"));
    memberOf(acme, "anna");
    assertBothSidesAgree();
    later();

    admin.updateTenant(
        acme.id(),
        TenantPatch.set(TenantFields.NAME, "Acme Inc.").andClear(TenantFields.REFERENCE));

    assertBothSidesAgree();
  }

  @Test
  void aTenantUpdatedOnTheBaasIsAlsoUpdatedOnThePlatform() {
    Tenant acme = tenant("Acme");
    later();

    baas.tenants().update(TenantPatch.set(TenantFields.NAME, "Acme Inc."), acme.id());

    assertThat(admin.tenant(acme.id()).name()).isEqualTo("Acme Inc.");
    assertBothSidesAgree();
  }

  @Test
  void editsOfBothSidesOneAfterTheOtherAllArrive() {
    User anna = user("anna");
    BaasUserKey key = BaasUserKey.id(anna.baasId());

    for (int round = 0; round < 5; round++) {
      later();
      admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Platform" + round));
      assertBothSidesAgree();
      baas.users().update(UserPatch.set(UserFields.FIRST_NAME, "Baas" + round), key);
      assertThat(current(anna).firstName()).contains("Baas" + round);
      assertBothSidesAgree();
    }
  }

  @Test
  void editsMadeAtOnceOnBothSidesNeverLeaveTheCopiesApart() {
    User anna = user("anna");
    BaasUserKey key = BaasUserKey.email(anna.email());

    for (int round = 0; round < 10; round++) {
      String mark = "" + round;
      assertThat(
              AtOnce.failuresOf(
                  () ->
                      admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "P" + mark)),
                  () -> baas.users().update(UserPatch.set(UserFields.FIRST_NAME, "B" + mark), key),
                  () -> baas.users().update(UserPatch.set(UserFields.LAST_NAME, mark), key)))
          .isEmpty();
      assertThat(current(anna).lastName()).contains(mark);
      assertBothSidesAgree();
    }
  }

  @Test
  void theBaasRowHasAnIdOfItsOwnAndNamesItsPlatformUser() {
    User anna = user("anna");

    BaasUser copy = copyOf(anna);

    assertThat(copy.platformUserId()).isEqualTo(anna.id());
    assertThat(copy.id()).isEqualTo(anna.baasId());
    assertThat(copy.id().value()).isNotEqualTo(anna.id().value());
  }

  @Test
  void createdAtIsTheSameOnBothSidesInMicroseconds() {
    User anna = user("anna");
    clock.advance(Duration.ofNanos(1_234_567));
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));

    BaasUser copy = copyOf(anna);

    assertThat(copy.createdAt()).isEqualTo(anna.createdAt());
    assertThat(copy.createdAt()).isEqualTo(copy.createdAt().truncatedTo(ChronoUnit.MICROS));
    assertThat(copy.updatedAt()).isEqualTo(copy.updatedAt().truncatedTo(ChronoUnit.MICROS));
    assertThat(copy.updatedAt()).isAfter(copy.createdAt());
  }

  @Test
  void bothCopiesAreSyncedAfterEveryWriteAndSoIsWhatTheCallReturns() {
    User created = user("anna");
    assertThat(created.synced()).isTrue();
    User updated = admin.updateUser(created.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));
    assertThat(updated.synced()).isTrue();
    BaasUser copy =
        baas.users()
            .update(UserPatch.set(UserFields.LAST_NAME, "Webb"), BaasUserKey.id(created.baasId()));
    assertThat(copy.synced()).isTrue();
    assertThat(tenant("Acme").synced()).isTrue();

    assertThat(admin.users(UserQuery.where(UserFields.SYNCED.equalTo(false))).data()).isEmpty();
    assertThat(baas.users().count(UserQuery.where(UserFields.SYNCED.equalTo(true)))).isEqualTo(1);
    assertThat(admin.tenants(TenantQuery.all()).data()).allMatch(Tenant::synced);
    assertThat(baas.tenants().findMany()).allMatch(Tenant::synced);
  }

  @Test
  void rolesShipWithTheUserAndTheirDefinitionsStayOnThePlatform() {
    admin.createRole(CreateRole.of("freelancer", "Freelancer"));
    User anna = create(named("anna").withRoles("freelancer"));

    assertThat(copyOf(anna).roles()).isEqualTo(anna.roles());
  }

  private <V> void updateAndCompare(User user, Field<User, V> field, V value) {
    later();
    User after = admin.updateUser(user.id(), UserPatch.set(field, value));
    assertThat(after.values().find(field)).contains(value);
    assertBothSidesAgree();
  }

  private <V> void updateAtBaasAndCompare(User user, Field<User, V> field, V value) {
    later();
    BaasUser after =
        baas.users().update(UserPatch.set(field, value), BaasUserKey.id(user.baasId()));
    assertThat(after.values().find(field)).contains(value);
    assertThat(copyOf(user)).isEqualTo(after);
    assertBothSidesAgree();
    later();
    baas.users().update(UserPatch.clear(field), BaasUserKey.id(user.baasId()));
    assertThat(current(user).values().find(field)).isEmpty();
    assertBothSidesAgree();
  }

  /** Every user and tenant is on both sides, with the same values but for each side's own. */
  private void assertBothSidesAgree() {
    Map<?, ?> usersOfPlatform =
        byId(admin.users(UserQuery.all()).data().stream().map(User::values), UserFields.ID);
    Map<?, ?> usersOfBaas =
        byId(baas.users().findMany().stream().map(BaasUser::values), UserFields.ID);
    assertThat(usersOfBaas).isEqualTo(usersOfPlatform);
    Map<?, ?> tenantsOfPlatform =
        byId(admin.tenants(TenantQuery.all()).data().stream().map(Tenant::values), TenantFields.ID);
    Map<?, ?> tenantsOfBaas =
        byId(baas.tenants().findMany().stream().map(Tenant::values), TenantFields.ID);
    assertThat(tenantsOfBaas).isEqualTo(tenantsOfPlatform);
  }

  private static <E> Map<?, ?> byId(Stream<Values<E>> all, Field<E, ?> id) {
    return all.collect(
        ImmutableMap.toImmutableMap(values -> values.require(id), TwoSystemsScenarios::comparable));
  }

  /** What is shown of an entity by field, but for each side's own time of change. */
  private static <E> Map<String, Object> comparable(Values<E> values) {
    return values.catalogue().fields().stream()
        .filter(field -> !field.name().equals("updatedAt"))
        .collect(ImmutableMap.toImmutableMap(Field::name, values::find));
  }
}
