package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Strings;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.user.UserView;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.Secret;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A mark that is hidden in whatever a person types must not turn up where nobody expects it. */
abstract class SecrecyScenarios extends Scenarios {

  private static final String CANARY = "cAnArY7f3a";
  private static final String PASSWORD = "correct horse " + CANARY;
  private static final String ADDRESS = CANARY + "@example.com";
  private static final String TOO_LONG = Strings.repeat(CANARY, 100);

  @Test
  void aPasswordIsInNoValueOfEitherCopyAndNotEvenItsHashIsAtTheBaas() {
    User anna = create(named("anna").withPassword(PASSWORD));

    String hash =
        storage.platform().read(stored -> stored.passwords().find(anna.id())).orElseThrow().text();

    assertThat(hash).doesNotContain(CANARY);
    assertThat(shown(anna)).isNotEmpty().noneMatch(value -> hasAnyOf(value, CANARY, hash));
    assertThat(shown(copyOf(anna))).isNotEmpty().noneMatch(value -> hasAnyOf(value, CANARY, hash));
  }

  @Test
  void noTextFormShowsASecret() {
    User anna = create(named("anna").withPassword(PASSWORD));

    assertSilent(
        named("anna").withPassword(PASSWORD),
        Secret.of(PASSWORD),
        storage.platform().read(stored -> stored.passwords().find(anna.id())).orElseThrow());
  }

  @Test
  void noTextFormShowsWhatAPersonTyped() {
    User canary = create(everythingTyped());
    Tenant tenant = tenant(CANARY);

    assertSilent(
        everythingTyped(),
        CreateTenant.named(CANARY).withReference(CANARY),
        CreateRole.of("editor", CANARY).withDescription(CANARY),
        UserPatch.set(UserFields.FIRST_NAME, CANARY),
        UserQuery.where(UserFields.EMAIL.equalTo(ADDRESS)),
        UserQuery.where(UserFields.LAST_NAME.iLike(CANARY + "%")),
        BaasUserKey.email(ADDRESS),
        canary,
        copyOf(canary),
        tenant,
        canary.values(),
        canary.customData().orElseThrow(),
        admin.users(UserQuery.all()),
        admin.users(UserQuery.all().orderBy(UserFields.EMAIL.asc()).limit(1)).next().orElseThrow(),
        tenantry,
        admin);
  }

  @Test
  void noRefusalOfAUserRepeatsWhatWasTyped() {
    assertSilentRefusal(() -> create(CreateUser.of(CANARY, "bo")));
    assertSilentRefusal(() -> create(CreateUser.of(CANARY + "@@example.com", "bo")));
    assertSilentRefusal(() -> create(CreateUser.of("bo@" + CANARY, "bo")));
    assertSilentRefusal(() -> create(CreateUser.of("bo@-" + CANARY + "-.com", "bo")));
    assertSilentRefusal(() -> create(CreateUser.of("bo@example.com", " " + CANARY)));
    assertSilentRefusal(() -> create(named("bo").withFirstName(TOO_LONG)));
    assertSilentRefusal(() -> create(named("bo").withLastName(CANARY + "\nWebb")));
    assertSilentRefusal(() -> create(named("bo").withPhone(CANARY)));
    assertSilentRefusal(() -> create(named("bo").withLocale(CANARY)));
    assertSilentRefusal(() -> create(named("bo").withTimezone(CANARY)));
    assertSilentRefusal(() -> create(named("bo").withAvatarUrl("https://" + CANARY + " /")));
    assertSilentRefusal(() -> create(named("bo").withRoles(CANARY)));
    assertSilentRefusal(() -> create(named("bo").withRoles(CANARY + "!")));
    assertSilentRefusal(() -> create(named("bo").withPassword(TOO_LONG)));
    assertSilentRefusal(() -> create(named("bo").withPassword(CANARY.substring(0, 7))));
    assertSilentRefusal(() -> CustomData.of(ImmutableMap.of(CANARY, new StringBuilder(CANARY))));
  }

  @Test
  void noConflictRepeatsWhatWasTyped() {
    create(everythingTyped());
    User bo = user("bo");
    admin.createTenant(CreateTenant.named("Acme").withReference(CANARY));
    admin.createRole(CreateRole.of(CANARY, "Canary"));

    assertSilentRefusal(() -> create(CreateUser.of(ADDRESS, "other").withPassword(PASSWORD)));
    assertSilentRefusal(() -> create(CreateUser.of("other@example.com", CANARY)));
    assertSilentRefusal(() -> admin.updateUser(bo.id(), UserPatch.set(UserFields.EMAIL, ADDRESS)));
    assertSilentRefusal(() -> admin.createTenant(CreateTenant.named("Beta").withReference(CANARY)));
    assertSilentRefusal(() -> admin.createRole(CreateRole.of(CANARY, "Second")));
  }

  @Test
  void noRefusalOfAPatchAKeyOrAQueryRepeatsWhatWasTyped() {
    User bo = user("bo");
    Tenant acme = tenant("Acme");

    assertSilentRefusal(() -> admin.updateUser(bo.id(), UserPatch.set(UserFields.PHONE, CANARY)));
    assertSilentRefusal(
        () -> admin.updateUser(bo.id(), UserPatch.set(UserFields.REFERENCE, CANARY)));
    assertSilentRefusal(
        () -> admin.updateTenant(acme.id(), TenantPatch.set(TenantFields.NAME, TOO_LONG)));
    assertSilentRefusal(
        () ->
            baas.users()
                .update(UserPatch.set(UserFields.EMAIL, ADDRESS), BaasUserKey.id(bo.baasId())));
    assertSilentRefusal(
        () ->
            baas.users()
                .update(UserPatch.set(UserFields.FIRST_NAME, CANARY), BaasUserKey.email(ADDRESS)));
    assertSilentRefusal(() -> as(bo).updateUser(bo.id(), UserPatch.set(UserFields.EMAIL, ADDRESS)));
    assertSilentRefusal(() -> UserFields.EMAIL.like(CANARY + "\\"));
    assertSilentRefusal(() -> UserFields.LAST_NAME.iLike(TOO_LONG + "x"));
    assertSilentRefusal(() -> UserFields.ROLE_KEY.equalTo(CANARY + "!"));
  }

  private static CreateUser everythingTyped() {
    return CreateUser.of(ADDRESS, CANARY)
        .withFirstName(CANARY)
        .withLastName(CANARY)
        .withAvatarUrl("https://example.com/" + CANARY)
        .withCustomData(CustomData.of(ImmutableMap.of(CANARY, CANARY)))
        .withPassword(PASSWORD);
  }

  private static void assertSilentRefusal(ThrowingCallable call) {
    Throwable refusal = catchThrowable(call);
    assertThat(refusal).isInstanceOf(TenantryException.class);
    assertThat(Throwables.getStackTraceAsString(refusal))
        .doesNotContainIgnoringCase(CANARY.substring(0, 7));
  }

  private static void assertSilent(Object... texts) {
    assertThat(texts)
        .allSatisfy(text -> assertThat(text.toString()).doesNotContainIgnoringCase(CANARY));
  }

  private static ImmutableList<String> shown(UserView user) {
    return UserFields.ALL.fields().stream()
        .flatMap(field -> user.values().find(field).stream())
        .map(Object::toString)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean hasAnyOf(String text, String... marks) {
    return ImmutableList.copyOf(marks).stream().anyMatch(text::contains);
  }
}
