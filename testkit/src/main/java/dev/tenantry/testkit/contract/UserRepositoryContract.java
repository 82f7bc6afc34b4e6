package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.UserFixture;
import java.util.Optional;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tenantry.application.spi.UserRepository} has to keep. */
public abstract class UserRepositoryContract extends ReplicaRepositoryContract<User, UserId> {

  /** For subclasses. */
  protected UserRepositoryContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @Override
  final Subject<User, UserId> subject() {
    PlatformPersistence persistence = persistence();
    UserSamples.createRoles(persistence);
    return new Subject<>(
        Storage.platformUsers(persistence), new UserSamples(SystemOfRecord.PLATFORM));
  }

  @Test
  void refusesASecondUserForTheSameAddressHoweverItIsTyped() {
    storage.insert(
        UserFixture.anActiveUser(1).with(UserFields.EMAIL, "Anna@Example.com").onPlatform());

    assertConflict(
        "email",
        () ->
            storage.insert(
                UserFixture.anActiveUser(2)
                    .with(UserFields.EMAIL, "aNNA@example.COM")
                    .onPlatform()));
  }

  @Test
  void refusesASecondUserForTheSameAddressInAnotherTenant() {
    storage.insert(user(1).inTenant(UserSamples.TENANTS.get(0)).onPlatform());

    assertConflict(
        "email",
        () ->
            storage.insert(
                user(2)
                    .inTenant(UserSamples.TENANTS.get(1))
                    .with(UserFields.EMAIL, email(1))
                    .onPlatform()));
  }

  @Test
  void refusesASecondUserForTheSameAddressOrIdWhereItHasRoles() {
    storage.insert(user(1).withRoles("role-1").onPlatform());

    assertConflict(
        "email",
        () ->
            storage.insert(
                user(2).withRoles("role-1").with(UserFields.EMAIL, email(1)).onPlatform()));
    assertConflict(
        "id",
        () ->
            storage.insert(
                user(2).withRoles("role-1").with(UserFields.ID, user(1).id()).onPlatform()));
  }

  @Test
  void refusesASecondUserForTheSameReference() {
    storage.insert(user(1).onPlatform());

    assertConflict(
        "reference",
        () -> storage.insert(user(2).with(UserFields.REFERENCE, reference(1)).onPlatform()));
  }

  @Test
  void tellsReferencesApartThatDifferInCaseOrAccentOnly() {
    storage.insert(
        user(1).with(UserFields.REFERENCE, "Ref").onPlatform(),
        user(2).with(UserFields.REFERENCE, "ref").onPlatform(),
        user(3).with(UserFields.REFERENCE, "réf").onPlatform());

    assertThat(
            storage.count(
                samples.all().and(UserFields.REFERENCE.equalTo("ref")), Storage.EVERYTHING))
        .isOne();
  }

  @Test
  void refusesTwoNewUsersForOneAddressAndStoresNeither() {
    assertConflict(
        "email",
        () ->
            storage.insert(
                user(3).onPlatform(),
                user(1).onPlatform(),
                user(2).with(UserFields.EMAIL, email(1)).onPlatform()));

    assertThat(storage.count(samples.all(), Storage.EVERYTHING)).isZero();
  }

  @Test
  void refusesToChangeAUserToTheAddressOfAnother() {
    storage.insert(user(1).onPlatform(), user(2).onPlatform());
    Replica<User> changed = user(2).with(UserFields.EMAIL, email(1)).onPlatform().stored();

    assertConflict("email", () -> storage.update(changed));
    assertThat(storage.stored(user(2).id())).hasValue(user(2).onPlatform().stored());
  }

  @Test
  void refusesToChangeAUserToTheReferenceOfAnother() {
    storage.insert(user(1).onPlatform(), user(2).onPlatform());

    assertConflict(
        "reference",
        () ->
            storage.update(user(2).with(UserFields.REFERENCE, reference(1)).onPlatform().stored()));
  }

  @Test
  void changesNoneOfManyWhereOneTakesTheAddressOfAnother() {
    storage.insert(user(1).onPlatform(), user(2).onPlatform(), user(3).onPlatform());

    assertConflict(
        "email",
        () ->
            storage.update(
                user(1).with(UserFields.FIRST_NAME, "Anna").onPlatform().stored(),
                user(2).with(UserFields.EMAIL, email(3)).onPlatform().stored()));
    assertThat(storage.stored(user(1).id())).hasValue(user(1).onPlatform().stored());
  }

  @Test
  void letsAUserKeepItsOwnAddressInAnotherSpelling() {
    storage.insert(user(1).onPlatform());
    storage.update(user(1).with(UserFields.EMAIL, "USER1@example.com").onPlatform().stored());

    assertThat(storage.find(user(1).id(), Storage.EVERYTHING).orElseThrow().get(UserFields.EMAIL))
        .isEqualTo("USER1@example.com");
  }

  @Test
  void freesAnAddressThatAUserGaveUp() {
    storage.insert(user(1).onPlatform());
    storage.update(user(1).with(UserFields.EMAIL, "new@example.com").onPlatform().stored());
    storage.insert(user(2).with(UserFields.EMAIL, email(1)).onPlatform());

    assertThat(
            storage
                .page(samples.all().and(UserFields.EMAIL.equalTo(email(1))), Storage.EVERYTHING)
                .data())
        .extracting(each -> each.require(UserFields.ID))
        .containsExactly(user(2).id());
  }

  @Test
  void freesAnAddressWhoseUserWasRolledBack() {
    RuntimeException failure = new IllegalArgumentException("on purpose");
    Throwable thrown =
        catchThrowable(
            () ->
                storage.execute(
                    repository -> {
                      repository.insert(ImmutableList.of(user(1).onPlatform()));
                      throw failure;
                    }));
    storage.insert(user(2).with(UserFields.EMAIL, email(1)).onPlatform());

    assertThat(thrown).isSameAs(failure);
    assertThat(storage.count(samples.all(), Storage.EVERYTHING)).isOne();
  }

  @Test
  void locksOneOfSeveralThatHaveTheId() {
    Replica<User> one = user(1).inTenant(UserSamples.TENANTS.get(0)).onPlatform();
    Replica<User> other = user(2).inTenant(UserSamples.TENANTS.get(0)).onPlatform();
    storage.insert(one, other);

    assertThat(storage.storedBy(UserFields.TENANT_ID, one).orElseThrow())
        .isIn(one.stored(), other.stored());
  }

  @Test
  void findsNothingByAnIdThatTheUserHasLostMeanwhile() {
    Replica<User> stored = user(1).inTenant(UserSamples.TENANTS.get(0)).onPlatform().stored();
    storage.insert(user(1).inTenant(UserSamples.TENANTS.get(0)).onPlatform());
    Replica<User> moved = user(1).inTenant(UserSamples.TENANTS.get(1)).onPlatform().stored();
    try (Threads threads = new Threads()) {
      Future<Optional<Replica<User>>> waiting =
          storage.execute(
              repository -> {
                repository.lock(user(1).id());
                Future<Optional<Replica<User>>> second =
                    threads.start(() -> storage.storedBy(UserFields.TENANT_ID, stored));
                assertThat(Threads.endsAtOnce(second)).isFalse();
                repository.update(ImmutableList.of(moved));
                return second;
              });

      assertThat(Threads.resultOf(waiting)).isEmpty();
    }
    assertThat(storage.storedBy(UserFields.TENANT_ID, moved)).hasValue(moved.stored());
  }

  @Test
  void letsOneOfTwoWinWhoTakeTheSameAddressAtTheSameTime() {
    try (Threads threads = new Threads()) {
      for (int number = 1; number <= 20; number++) {
        Replica<User> one = user(number).onPlatform();
        Replica<User> other = user(100 + number).with(UserFields.EMAIL, email(number)).onPlatform();

        assertThat(threads.race(() -> isInserted(one), () -> isInserted(other)))
            .containsExactlyInAnyOrder(true, false);
      }
    }
  }

  private boolean isInserted(Replica<User> user) {
    try {
      storage.insert(user);
      return true;
    } catch (ConflictException taken) {
      return false;
    }
  }

  private static void assertConflict(String field, ThrowingCallable change) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(change)
        .satisfies(
            conflict -> {
              assertThat(conflict.entity()).isEqualTo("user");
              assertThat(conflict.field()).isEqualTo(field);
            });
  }

  private static UserFixture user(int number) {
    return UserFixture.anActiveUser(number);
  }

  private static String email(int number) {
    return user(number).values().require(UserFields.EMAIL);
  }

  private static String reference(int number) {
    return user(number).values().require(UserFields.REFERENCE);
  }
}
