package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the BaaS changes of many rows at once. */
abstract class BaasUpdateManyScenarios extends Scenarios {

  private static final Patch<User> TO_THAI = UserPatch.set(UserFields.LOCALE, "th-TH");

  @Test
  void changesAllThatSatisfyTheQueryAndCountsThem() {
    User anna = create(named("anna").withLocale("en-US"));
    User bo = create(named("bo").withLocale("en-US"));
    User cy = create(named("cy").withLocale("de-DE"));

    int found = updateMany(UserQuery.where(UserFields.LOCALE.equalTo("en-US")));

    assertThat(found).isEqualTo(2);
    assertThat(current(anna).locale()).contains("th-TH");
    assertThat(current(bo).locale()).contains("th-TH");
    assertThat(copyOf(bo).locale()).contains("th-TH");
    assertThat(current(cy)).isEqualTo(cy);
  }

  @Test
  void countsThoseThatHadTheValueAlreadyAndLeavesThemAsTheyWere() {
    User anna = create(named("anna").withLocale("th-TH"));
    user("bo");
    long version = versionOf(anna);

    assertThat(updateMany(UserQuery.all())).isEqualTo(2);
    assertThat(current(anna)).isEqualTo(anna);
    assertThat(versionOf(anna)).isEqualTo(version);
  }

  @Test
  void findsNothingToChangeWhereNothingSatisfiesTheQuery() {
    user("anna");

    assertThat(updateMany(UserQuery.where(UserFields.LOCALE.equalTo("de-DE")))).isZero();
  }

  @Test
  void orderAndPageOfTheQueryDoNotMatter() {
    user("anna");
    user("bo");
    user("cy");
    Query<User> ordered = UserQuery.all().orderBy(UserFields.EMAIL.desc()).limit(1);
    Query<User> secondPage =
        ordered.after(admin.users(ordered).next().orElseThrow()).offset(1).withoutTotalCount();

    assertThat(updateMany(secondPage)).isEqualTo(3);
    assertThat(baas.users().count(UserQuery.where(UserFields.LOCALE.equalTo("th-TH"))))
        .isEqualTo(3);
  }

  @Test
  void takesAThousandRowsAtMostAndOneMoreChangesNone() {
    for (int i = 0; i < Query.MAX_LIMIT; i++) {
      user("user" + i);
    }
    assertThat(updateMany(UserQuery.all())).isEqualTo(Query.MAX_LIMIT);
    user("onemore");

    assertThat(
            problems(
                () ->
                    baas.users()
                        .updateMany(
                            UserPatch.set(UserFields.LOCALE, "de-DE"), UserQuery.all().limit(1))))
        .containsExactly("where TOO_MANY_ROWS");

    assertThat(admin.users(UserQuery.where(UserFields.LOCALE.equalTo("de-DE"))).totalCount())
        .isZero();
  }

  @Test
  void oneThatCannotBeChangedLeavesAllUnchanged() {
    User anna = user("anna");
    User bo = inactive("bo");
    User cy = user("cy");

    refusal(NotAllowedException.class, () -> updateMany(UserQuery.all()));

    assertThat(current(anna)).isEqualTo(anna);
    assertThat(current(bo)).isEqualTo(bo);
    assertThat(current(cy)).isEqualTo(cy);
    assertThat(copyOf(anna).locale()).isEmpty();
  }

  @Test
  void aForbiddenFieldRefusesTheWholePatch() {
    User anna = user("anna");

    refusal(
        OperationNotSupportedException.class,
        () -> baas.users().updateMany(TO_THAI.and(UserFields.IS_OPTED_IN, true), UserQuery.all()));

    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void reportsEverythingThatIsWrongWithThePatchAtOnce() {
    user("anna");

    assertThat(
            problems(
                () ->
                    baas.users()
                        .updateMany(
                            UserPatch.set(UserFields.LOCALE, "english")
                                .and(UserFields.TIMEZONE, "Mars/Olympus"),
                            UserQuery.all())))
        .containsExactlyInAnyOrder("locale INVALID_LOCALE", "timezone INVALID_TIMEZONE");
  }

  @Test
  void updatesOfManyAndOfOneMadeAtOnceOnBothSidesAllSucceed() {
    ImmutableList<User> users =
        IntStream.range(0, 10).mapToObj(i -> user("user" + i)).collect(toImmutableList());
    Query<User> backwards = UserQuery.all().orderBy(UserFields.CREATED_AT.desc());

    for (int round = 0; round < 5; round++) {
      String mark = "" + round;
      assertThat(
              AtOnce.failuresOf(
                  () -> renameMany(UserFields.FIRST_NAME, mark, UserQuery.all()),
                  () -> renameMany(UserFields.LAST_NAME, mark, backwards),
                  () ->
                      users.forEach(
                          user ->
                              admin.updateUser(
                                  user.id(), UserPatch.set(UserFields.IS_OPTED_IN, true))),
                  () ->
                      users
                          .reverse()
                          .forEach(
                              user -> baas.users().update(TO_THAI, BaasUserKey.id(user.baasId())))))
          .isEmpty();
      assertThat(admin.users(UserQuery.all()).data())
          .hasSize(10)
          .allMatch(user -> user.firstName().orElseThrow().equals(mark))
          .allMatch(user -> user.lastName().orElseThrow().equals(mark))
          .allMatch(user -> user.isOptedIn() && user.locale().isPresent() && user.synced());
    }
  }

  @Test
  void onlyASuperAdminChangesManyAtOnce() {
    Tenant acme = tenant("Acme");
    User owner = ownerOf(acme, "owner");

    refusal(
        NotAllowedException.class,
        () -> atBaasAs(owner).users().updateMany(TO_THAI, UserQuery.all()));
    refusal(
        NotAllowedException.class,
        () ->
            atBaasAs(owner)
                .tenants()
                .updateMany(TenantPatch.set(TenantFields.NAME, "Beta"), TenantQuery.all()));

    assertThat(current(owner)).isEqualTo(owner);
    assertThat(admin.tenant(acme.id()).name()).isEqualTo("Acme");
  }

  @Test
  void tenantsAreChangedTheSameWay() {
    Tenant acme = tenant("Acme");
    Tenant beta = tenant("Beta");

    int found =
        baas.tenants()
            .updateMany(
                TenantPatch.set(TenantFields.NAME, "Gamma"),
                TenantQuery.where(TenantFields.NAME.equalTo("Acme")));

    assertThat(found).isEqualTo(1);
    assertThat(admin.tenant(acme.id()).name()).isEqualTo("Gamma");
    assertThat(admin.tenant(beta.id()).name()).isEqualTo("Beta");
  }

  private long versionOf(User user) {
    return storage.baas().execute(stored -> stored.users().lock(user.id()).orElseThrow().version());
  }

  private void renameMany(Field<User, String> name, String value, Query<User> where) {
    baas.users().updateMany(UserPatch.set(name, value), where);
  }

  private int updateMany(Query<User> where) {
    return baas.users().updateMany(TO_THAI, where);
  }
}
