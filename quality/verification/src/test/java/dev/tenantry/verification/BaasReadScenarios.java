package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import org.junit.jupiter.api.Test;

/** What the BaaS reads of its copies. */
abstract class BaasReadScenarios extends Scenarios {

  @Test
  void findManyFindsAllUsersInTheOrderOfTheirCreationInactiveOnesIncluded() {
    User cy = user("cy");
    User anna = inactive("anna");
    User bo = memberOf(tenant("Acme"), "bo");

    assertThat(onPlatform(baas.users().findMany())).containsExactly(cy, anna, bo);
  }

  @Test
  void findManyWithoutAQueryStopsAfterAHundred() {
    for (int i = 0; i <= Query.DEFAULT_LIMIT; i++) {
      user("user" + i);
    }

    assertThat(baas.users().findMany()).hasSize(Query.DEFAULT_LIMIT);
    assertThat(baas.users().count(UserQuery.all())).isEqualTo(Query.DEFAULT_LIMIT + 1);
  }

  @Test
  void findManyObeysFilterOrderLimitAndOffset() {
    User anna = user("anna");
    User bo = user("bo");
    user("cy");

    ImmutableList<BaasUser> found =
        baas.users()
            .findMany(
                UserQuery.where(UserFields.EMAIL.valueIn(anna.email(), bo.email()))
                    .orderBy(UserFields.EMAIL.desc())
                    .offset(1)
                    .limit(5));

    assertThat(onPlatform(found)).containsExactly(anna);
  }

  @Test
  void findFirstFindsTheFirstInTheQuerysOrder() {
    user("bo");
    User anna = user("anna");

    assertThat(
            baas.users()
                .findFirst(UserQuery.all().orderBy(UserFields.EMAIL.asc()))
                .map(BaasUser::platformUserId))
        .contains(anna.id());
  }

  @Test
  void findFirstFindsNothingWhereNothingSatisfiesTheQuery() {
    user("anna");

    assertThat(baas.users().findFirst(UserQuery.where(UserFields.EMAIL.equalTo("bo@example.com"))))
        .isEmpty();
  }

  @Test
  void findManyWithCountTellsHowManySatisfyTheQueryOnWhateverPage() {
    User anna = user("anna");
    user("bo");
    inactive("cy");

    Page<BaasUser> page =
        baas.users().findManyWithCount(UserQuery.where(UserFields.ACTIVE.equalTo(true)).limit(1));

    assertThat(onPlatform(page.data())).containsExactly(anna);
    assertThat(page.totalCount()).isEqualTo(2);
  }

  @Test
  void countCountsWhatSatisfiesTheConditionsWhateverThePage() {
    user("anna");
    user("bo");
    inactive("cy");

    assertThat(
            baas.users().count(UserQuery.where(UserFields.ACTIVE.equalTo(true)).limit(1).offset(1)))
        .isEqualTo(2);
  }

  @Test
  void aUserIsFoundByItsBaasIdItsAddressAndItsReference() {
    user("anna");
    User bo = user("bo");

    assertThat(find(UserQuery.where(UserFields.BAAS_ID.equalTo(bo.baasId())))).containsExactly(bo);
    assertThat(find(UserQuery.where(UserFields.EMAIL.equalTo("BO@example.com"))))
        .containsExactly(bo);
    assertThat(find(UserQuery.where(UserFields.REFERENCE.equalTo("bo")))).containsExactly(bo);
    assertThat(find(UserQuery.where(UserFields.ROLE_KEY.equalTo("Owner")))).isEmpty();
  }

  @Test
  void tenantsAreFoundCountedAndPagedLikeUsers() {
    Tenant beta = tenant("Beta");
    Tenant acme = tenant("Acme");
    memberOf(acme, "anna");

    assertThat(baas.tenants().findMany())
        .extracting(Tenant::id)
        .containsExactly(beta.id(), acme.id());
    assertThat(baas.tenants().findFirst(TenantQuery.all().orderBy(TenantFields.NAME.asc())))
        .map(Tenant::userCount)
        .contains(1L);
    assertThat(baas.tenants().findManyWithCount(TenantQuery.all().limit(1)).totalCount())
        .isEqualTo(2);
    assertThat(baas.tenants().count(TenantQuery.where(TenantFields.NAME.iLike("b%")))).isEqualTo(1);
  }

  @Test
  void findManyIsBoundedLikeEveryQuery() {
    assertThat(problems(() -> baas.users().findMany(UserQuery.all().limit(1_001))))
        .containsExactly("limit OUT_OF_RANGE");
    refusal(
        InvalidInputException.class,
        () -> baas.users().findMany(UserQuery.all().orderBy(UserFields.REFERENCE.asc())));
  }

  private ImmutableList<User> find(Query<User> query) {
    return onPlatform(baas.users().findMany(query));
  }

  /** The same users as the Platform has them, which tells them apart at a glance. */
  private ImmutableList<User> onPlatform(Iterable<BaasUser> copies) {
    return ImmutableList.copyOf(copies).stream()
        .map(copy -> admin.user(copy.platformUserId()))
        .collect(toImmutableList());
  }
}
