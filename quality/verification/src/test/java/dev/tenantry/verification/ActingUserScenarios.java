package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.CustomData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users who act for themselves: what they see, and what they may change. */
abstract class ActingUserScenarios extends Scenarios {

  private static final Patch<User> OWN_PROFILE =
      UserPatch.set(UserFields.FIRST_NAME, "Francis")
          .and(UserFields.LAST_NAME, "Webb")
          .and(UserFields.PHONE, "+15550001234")
          .and(UserFields.LOCALE, "th-TH")
          .and(UserFields.TIMEZONE, "Asia/Bangkok")
          .and(UserFields.AVATAR_URL, "https://example.com/francis.png")
          .and(UserFields.CUSTOM_DATA, CustomData.of(ImmutableMap.of("a", 1)));

  private Tenant acme;
  private User anna;
  private User colleague;
  private User stranger;
  private User loner;

  @BeforeEach
  final void twoTenantsAndALoner() {
    acme = tenant("Acme");
    anna = ownerOf(acme, "anna");
    colleague = create(named("colleague").inTenant(acme.id()).withActive(false));
    stranger = memberOf(tenant("Beta"), "stranger");
    loner = user("loner");
  }

  @Test
  void aUserSeesTheUsersOfItsOwnTenantInactiveOnesIncluded() {
    assertThat(as(anna).users(UserQuery.all()).data()).containsExactly(anna, colleague);
    assertThat(as(anna).users(UserQuery.all()).totalCount()).isEqualTo(2);
    assertThat(as(anna).user(colleague.id())).isEqualTo(colleague);
  }

  @Test
  void aUserSeesItsOwnTenantOnly() {
    assertThat(as(anna).tenants(TenantQuery.all()).data()).containsExactly(admin.tenant(acme.id()));
    assertThat(as(anna).tenants(TenantQuery.all()).totalCount()).isEqualTo(1);
    assertThat(as(anna).tenant(acme.id()).userCount()).isEqualTo(2);
  }

  @Test
  void aUserWithoutTenantSeesOnlyItself() {
    PlatformApi acting = as(loner);

    assertThat(acting.users(UserQuery.all()).data()).containsExactly(loner);
    assertThat(acting.users(UserQuery.all()).totalCount()).isEqualTo(1);
    assertThat(acting.user(loner.id())).isEqualTo(loner);
    assertThat(acting.tenants(TenantQuery.all()).data()).isEmpty();
    assertThat(acting.tenants(TenantQuery.all()).totalCount()).isZero();
    refusal(NotFoundException.class, () -> acting.user(anna.id()));
    refusal(NotFoundException.class, () -> acting.tenant(acme.id()));
  }

  @Test
  void aUserWithoutTenantDoesNotSeeOthersWithoutTenant() {
    User other = user("other");

    assertThat(as(loner).users(UserQuery.where(UserFields.TENANT_ID.isAbsent())).data())
        .containsExactly(loner);
    refusal(NotFoundException.class, () -> as(loner).user(other.id()));
    assertThat(atBaasAs(loner).users().findMany())
        .extracting(BaasUser::platformUserId)
        .containsExactly(loner.id());
  }

  @Test
  void noFilterReachesBeyondTheOwnTenant() {
    PlatformApi acting = as(anna);

    assertThat(acting.users(UserQuery.where(UserFields.EMAIL.equalTo(stranger.email()))).data())
        .isEmpty();
    assertThat(
            acting
                .users(UserQuery.where(UserFields.TENANT_ID.equalTo(stranger.tenantId().get())))
                .totalCount())
        .isZero();
    assertThat(acting.users(UserQuery.where(UserFields.TENANT_ID.isAbsent())).totalCount())
        .isZero();
    assertThat(acting.users(UserQuery.where(UserFields.ID.notEqualTo(anna.id()))).data())
        .containsExactly(colleague);
  }

  @Test
  void theSameHoldsAtTheBaas() {
    BaasApi acting = atBaasAs(anna);

    assertThat(acting.users().findMany())
        .extracting(BaasUser::platformUserId)
        .containsExactly(anna.id(), colleague.id());
    assertThat(acting.users().count(UserQuery.all())).isEqualTo(2);
    assertThat(acting.users().findManyWithCount(UserQuery.all().limit(1)).totalCount())
        .isEqualTo(2);
    assertThat(acting.users().findFirst(UserQuery.where(UserFields.ID.equalTo(stranger.id()))))
        .isEmpty();
    assertThat(acting.tenants().findMany()).extracting(Tenant::id).containsExactly(acme.id());
    assertThat(acting.tenants().count(TenantQuery.all())).isEqualTo(1);
  }

  @Test
  void aUserChangesItsOwnProfileOnThePlatform() {
    User after = as(anna).updateUser(anna.id(), OWN_PROFILE);

    assertThat(after.firstName()).contains("Francis");
    assertThat(after.customData()).isPresent();
    assertThat(current(anna)).isEqualTo(after);
    assertThat(copyOf(anna).phone()).contains("+15550001234");
  }

  @Test
  void aUserChangesItsOwnProfileAtTheBaas() {
    BaasUser after = atBaasAs(anna).users().update(OWN_PROFILE, BaasUserKey.email(anna.email()));

    assertThat(after.firstName()).contains("Francis");
    assertThat(current(anna).phone()).contains("+15550001234");
  }

  @Test
  void aUserWithoutTenantChangesItsOwnProfileToo() {
    as(loner).updateUser(loner.id(), UserPatch.set(UserFields.FIRST_NAME, "Lone"));
    atBaasAs(loner)
        .users()
        .update(UserPatch.set(UserFields.LAST_NAME, "Wolf"), BaasUserKey.id(loner.baasId()));

    assertThat(current(loner).firstName()).contains("Lone");
    assertThat(current(loner).lastName()).contains("Wolf");
  }

  @Test
  void aUserCannotDeactivateItselfNorConfirmItsAddressNorChangeIt() {
    assertNotAllowed(UserPatch.set(UserFields.ACTIVE, false), "active");
    assertNotAllowed(UserPatch.set(UserFields.IS_OPTED_IN, true), "isOptedIn");
    assertNotAllowed(UserPatch.set(UserFields.EMAIL, "other@example.com"), "email");
    assertNotAllowed(UserPatch.clear(UserFields.TENANT_ID), "tenantId");
    assertNotAllowed(OWN_PROFILE.and(UserFields.ACTIVE, false), "active");
  }

  @Test
  void aUserChangesNoOtherUserNotEvenAsOwner() {
    User bo = memberOf(acme, "bo");

    refusal(NotAllowedException.class, () -> as(anna).updateUser(bo.id(), OWN_PROFILE));
    refusal(
        NotAllowedException.class,
        () -> atBaasAs(anna).users().update(OWN_PROFILE, BaasUserKey.id(bo.baasId())));

    assertThat(current(bo)).isEqualTo(bo);
  }

  @Test
  void aUserOfAnotherTenantIsAnsweredAsNotFoundWhenItIsToBeChanged() {
    refusal(NotFoundException.class, () -> as(anna).updateUser(stranger.id(), OWN_PROFILE));
    refusal(
        NotFoundException.class,
        () -> atBaasAs(anna).users().update(OWN_PROFILE, BaasUserKey.id(stranger.baasId())));
    refusal(
        NotFoundException.class,
        () -> atBaasAs(anna).users().update(OWN_PROFILE, BaasUserKey.email(stranger.email())));

    assertThat(current(stranger)).isEqualTo(stranger);
  }

  @Test
  void aForbiddenFieldIsRefusedToAUserAtTheBaasAsToAnybody() {
    refusal(
        OperationNotSupportedException.class,
        () ->
            atBaasAs(anna)
                .users()
                .update(
                    OWN_PROFILE.and(UserFields.EMAIL, "other@example.com"),
                    BaasUserKey.id(anna.baasId())));

    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void aUserWhoIsDeactivatedCanDoNothingFromThatMomentOn() {
    PlatformApi acting = as(stranger);
    BaasApi actingAtBaas = atBaasAs(stranger);
    assertThat(acting.user(stranger.id())).isEqualTo(stranger);

    admin.updateUser(stranger.id(), UserPatch.set(UserFields.ACTIVE, false));

    refusal(NotAllowedException.class, () -> acting.user(stranger.id()));
    refusal(NotAllowedException.class, () -> acting.users(UserQuery.all()));
    refusal(NotAllowedException.class, acting::roles);
    refusal(NotAllowedException.class, () -> acting.updateUser(stranger.id(), OWN_PROFILE));
    refusal(NotAllowedException.class, () -> actingAtBaas.users().findMany());
    refusal(
        NotAllowedException.class,
        () -> actingAtBaas.users().update(OWN_PROFILE, BaasUserKey.id(stranger.baasId())));
  }

  @Test
  void aUserWhoIsMovedSeesItsNewTenantFromThatMomentOn() {
    PlatformApi acting = as(stranger);

    admin.updateUser(stranger.id(), UserPatch.set(UserFields.TENANT_ID, acme.id()));

    assertThat(acting.tenants(TenantQuery.all()).data())
        .extracting(Tenant::id)
        .containsExactly(acme.id());
    assertThat(acting.user(anna.id())).isEqualTo(anna);
    assertThat(atBaasAs(stranger).users().count(UserQuery.all())).isEqualTo(3);
  }

  private void assertNotAllowed(Patch<User> patch, String field) {
    NotAllowedException refusal =
        refusal(NotAllowedException.class, () -> as(anna).updateUser(anna.id(), patch));
    assertThat(refusal.action()).contains(field);
    assertThat(current(anna)).isEqualTo(anna);
  }
}
