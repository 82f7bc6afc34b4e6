package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.TenantFixture;
import dev.tenantry.testkit.UserFixture;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How stored copies of both sides are replaced together. */
abstract class UpdateBothContract {

  private static final UserFixture ANNA = UserFixture.anActiveUser(1).withRoles("role-1");
  private static final UserFixture BERT = UserFixture.anActiveUser(2);
  private static final UserFixture CARL = UserFixture.anActiveUser(3);

  private Persistence persistence;

  /** A storage that nothing was stored in before; the same for all of a test. */
  abstract Persistence storage();

  @BeforeEach
  void begin() {
    persistence = storage();
    UserSamples.createRoles(persistence);
    Storage.platformUsers(persistence).insert(ANNA.onPlatform(), BERT.onPlatform());
    Storage.baasUsers(persistence).insert(ANNA.atBaas(), BERT.atBaas());
  }

  @Test
  void replacesACopyOfEachSide() {
    Replica<User> here = renamed(ANNA, "Here").onPlatform().stored();
    Replica<User> there = renamed(ANNA, "There").atBaas().stored();
    update(ImmutableList.of(here), ImmutableList.of(there));

    assertThat(onPlatform(ANNA)).isEqualTo(here.stored());
    assertThat(atBaas(ANNA)).isEqualTo(there.stored());
    assertThat(onPlatform(BERT)).isEqualTo(BERT.onPlatform().stored());
    assertThat(atBaas(BERT)).isEqualTo(BERT.atBaas().stored());
  }

  @Test
  void replacesLockedCopiesAndTheRolesThatTheyAreFoundBy() {
    UserFixture changed = ANNA.withRoles("role-2", "role-3");
    persistence
        .both()
        .execute(
            both -> {
              Replica<User> here = both.platform().users().lock(ANNA.id()).orElseThrow();
              Replica<User> there = both.baas().users().lock(ANNA.id()).orElseThrow();
              replace(
                  both,
                  ImmutableList.of(SyncStates.withValues(here, changed.values())),
                  ImmutableList.of(SyncStates.withValues(there, changed.values())));
              return true;
            });

    assertThat(onPlatform(ANNA)).isEqualTo(changed.onPlatform().stored().stored());
    assertThat(atBaas(ANNA)).isEqualTo(changed.atBaas().stored().stored());
    assertThat(withRole(Storage.platformUsers(persistence), "role-3")).isOne();
    assertThat(withRole(Storage.baasUsers(persistence), "role-3")).isOne();
    assertThat(withRole(Storage.platformUsers(persistence), "role-1")).isZero();
    assertThat(withRole(Storage.baasUsers(persistence), "role-1")).isZero();
  }

  @Test
  void givesLockedCopiesBackTheirValuesInTheSameTransaction() {
    Replica<User> here = renamed(ANNA, "Here").onPlatform().stored();
    Replica<User> there = renamed(ANNA, "There").atBaas().stored();
    Replica<User> hereAgain = SyncStates.withValues(here.stored(), ANNA.values());
    Replica<User> thereAgain = SyncStates.withValues(there.stored(), ANNA.values());
    persistence
        .both()
        .execute(
            both -> {
              assertThat(both.platform().users().lock(ANNA.id())).isPresent();
              assertThat(both.baas().users().lock(ANNA.id())).isPresent();
              replace(both, ImmutableList.of(here), ImmutableList.of(there));
              replace(both, ImmutableList.of(hereAgain), ImmutableList.of(thereAgain));
              return true;
            });

    assertThat(onPlatform(ANNA)).isEqualTo(hereAgain.stored());
    assertThat(atBaas(ANNA)).isEqualTo(thereAgain.stored());
  }

  @Test
  void replacesManyOfEachSide() {
    ImmutableList<Replica<User>> here =
        ImmutableList.of(
            renamed(ANNA, "Here").onPlatform().stored(),
            renamed(BERT, "Here").onPlatform().stored());
    ImmutableList<Replica<User>> there =
        ImmutableList.of(
            renamed(BERT, "There").atBaas().stored(), renamed(ANNA, "There").atBaas().stored());
    update(here, there);

    assertThat(onPlatform(ANNA)).isEqualTo(here.get(0).stored());
    assertThat(onPlatform(BERT)).isEqualTo(here.get(1).stored());
    assertThat(atBaas(BERT)).isEqualTo(there.get(0).stored());
    assertThat(atBaas(ANNA)).isEqualTo(there.get(1).stored());
  }

  @Test
  void replacesThoseOfOneSideWhereTheOtherHasNone() {
    Replica<User> here = renamed(ANNA, "Here").onPlatform().stored();
    Replica<User> there = renamed(BERT, "There").atBaas().stored();
    update(ImmutableList.of(here), ImmutableList.of());
    update(ImmutableList.of(), ImmutableList.of(there));

    assertThat(onPlatform(ANNA)).isEqualTo(here.stored());
    assertThat(atBaas(ANNA)).isEqualTo(ANNA.atBaas().stored());
    assertThat(onPlatform(BERT)).isEqualTo(BERT.onPlatform().stored());
    assertThat(atBaas(BERT)).isEqualTo(there.stored());
  }

  @Test
  void replacesATenantOfEachSide() {
    TenantFixture acme = TenantFixture.aTenant();
    TenantFixture renamed = acme.with(TenantFields.NAME, "Renamed");
    Storage.platformTenants(persistence).insert(acme.onPlatform());
    Storage.baasTenants(persistence).insert(acme.atBaas());
    persistence
        .both()
        .execute(
            both -> {
              both.platform()
                  .tenants()
                  .updateWith(
                      ImmutableList.of(renamed.onPlatform().stored()),
                      both.baas().tenants(),
                      ImmutableList.of(renamed.atBaas().stored()));
              return true;
            });

    assertThat(Storage.platformTenants(persistence).stored(acme.id()))
        .hasValue(renamed.onPlatform().stored().stored());
    assertThat(Storage.baasTenants(persistence).stored(acme.id()))
        .hasValue(renamed.atBaas().stored().stored());
  }

  @Test
  void replacesNeitherWhereTheOneHereHasAnotherVersionAndNamesIdAndVersions() {
    assertStale(
        () ->
            update(
                ImmutableList.of(renamed(ANNA, "Here").onPlatform().stored().stored()),
                ImmutableList.of(renamed(ANNA, "There").atBaas().stored())));
  }

  @Test
  void replacesNeitherWhereTheOneInTheMirrorHasAnotherVersionAndNamesIdAndVersions() {
    assertStale(
        () ->
            update(
                ImmutableList.of(renamed(ANNA, "Here").onPlatform().stored()),
                ImmutableList.of(renamed(ANNA, "There").atBaas().stored().stored())));
  }

  private void assertStale(ThrowingCallable update) {
    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(update)
        .satisfies(
            stale -> {
              assertThat(stale.entity()).isEqualTo(UserFields.ALL.entity());
              assertThat(stale.id()).isEqualTo(ANNA.id().toString());
              assertThat(stale.expectedVersion()).isEqualTo(2);
              assertThat(stale.actualVersion()).isEqualTo(1);
            });
    assertNothingIsReplaced();
  }

  @Test
  void refusesTheSameChangeHereASecondTimeInOneTransaction() {
    Replica<User> here = renamed(ANNA, "Here").onPlatform().stored();
    Replica<User> there = renamed(ANNA, "There").atBaas().stored();

    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(
            () ->
                persistence
                    .both()
                    .execute(
                        both -> {
                          replace(both, ImmutableList.of(here), ImmutableList.of(there));
                          replace(both, ImmutableList.of(here), ImmutableList.of(there.stored()));
                          return true;
                        }))
        .satisfies(stale -> assertThat(stale.expectedVersion()).isEqualTo(1))
        .satisfies(stale -> assertThat(stale.actualVersion()).isEqualTo(2));
    assertNothingIsReplaced();
  }

  @Test
  void letsOneOfTwoWinWhoChangeTheSameVersionsAtTheSameTime() {
    try (Threads threads = new Threads()) {
      for (int number = 11; number <= 30; number++) {
        UserFixture user = UserFixture.anActiveUser(number);
        Storage.platformUsers(persistence).insert(user.onPlatform());
        Storage.baasUsers(persistence).insert(user.atBaas());

        assertThat(
                threads.race(
                    () -> isUpdated(renamed(user, "One")), () -> isUpdated(renamed(user, "Other"))))
            .containsExactlyInAnyOrder(true, false);
        assertThat(onPlatform(user).values()).isEqualTo(atBaas(user).values());
      }
    }
  }

  private boolean isUpdated(UserFixture user) {
    try {
      update(
          ImmutableList.of(user.onPlatform().stored()), ImmutableList.of(user.atBaas().stored()));
      return true;
    } catch (StaleDataException refused) {
      return false;
    }
  }

  @Test
  void replacesNeitherWhereThereIsNoSuchCopyHere() {
    Storage.baasUsers(persistence).insert(CARL.atBaas());

    assertCarlIsRefused();
    assertThat(atBaas(CARL)).isEqualTo(CARL.atBaas().stored());
  }

  @Test
  void replacesNeitherWhereTheMirrorHasNoSuchCopy() {
    Storage.platformUsers(persistence).insert(CARL.onPlatform());

    assertCarlIsRefused();
    assertThat(onPlatform(CARL)).isEqualTo(CARL.onPlatform().stored());
  }

  private void assertCarlIsRefused() {
    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(
            () ->
                update(
                    ImmutableList.of(renamed(CARL, "Here").onPlatform().stored()),
                    ImmutableList.of(renamed(CARL, "There").atBaas().stored())))
        .satisfies(stale -> assertThat(stale.id()).isEqualTo(CARL.id().toString()));
  }

  @Test
  void replacesNeitherWhereAUniqueValueIsTakenAndNamesTheField() {
    UserFixture taking =
        ANNA.with(UserFields.REFERENCE, BERT.values().require(UserFields.REFERENCE));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () ->
                update(
                    ImmutableList.of(taking.onPlatform().stored()),
                    ImmutableList.of(taking.atBaas().stored())))
        .satisfies(conflict -> assertThat(conflict.field()).isEqualTo("reference"));
    assertNothingIsReplaced();
  }

  private void assertNothingIsReplaced() {
    assertThat(onPlatform(ANNA)).isEqualTo(ANNA.onPlatform().stored());
    assertThat(atBaas(ANNA)).isEqualTo(ANNA.atBaas().stored());
  }

  private static UserFixture renamed(UserFixture user, String name) {
    return user.with(UserFields.FIRST_NAME, name);
  }

  private void update(List<Replica<User>> here, List<Replica<User>> there) {
    persistence
        .both()
        .execute(
            both -> {
              replace(both, here, there);
              return true;
            });
  }

  private static void replace(
      Repositories both, List<Replica<User>> here, List<Replica<User>> there) {
    both.platform().users().updateWith(here, both.baas().users(), there);
  }

  private Replica<User> onPlatform(UserFixture user) {
    return Storage.platformUsers(persistence).stored(user.id()).orElseThrow();
  }

  private Replica<User> atBaas(UserFixture user) {
    return Storage.baasUsers(persistence).stored(user.id()).orElseThrow();
  }

  private static long withRole(Storage<?, User, UserId> users, String key) {
    return users.count(UserQuery.all().and(UserFields.ROLE_KEY.equalTo(key)), Storage.EVERYTHING);
  }
}
