package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.TenantFixture;
import dev.tenantry.testkit.UserFixture;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Persistence} has to keep beside what each of its sides has to: one transaction
 * covers both.
 */
public abstract class BothSidesContract extends UnitOfWorkContract<Repositories> {

  private static final UserFixture ANNA = UserFixture.anActiveUser();
  private static final TenantFixture ACME = TenantFixture.aTenant();

  private Persistence persistence;

  /** For subclasses. */
  protected BothSidesContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract Persistence persistence();

  @Override
  final UnitOfWork<Repositories> unitOfWork() {
    return persistence.both();
  }

  @Override
  final ReplicaRepository<User, UserId> users(Repositories repositories) {
    return repositories.platform().users();
  }

  @Override
  final SystemOfRecord side() {
    return SystemOfRecord.PLATFORM;
  }

  @BeforeEach
  @Override
  void begin() {
    persistence = persistence();
    super.begin();
  }

  @Test
  void showsEachSideWhatATransactionOverBothChangedThere() {
    persistence.both().execute(BothSidesContract::inserted);

    assertThat(Storage.platformUsers(persistence).stored(ANNA.id()))
        .hasValue(ANNA.onPlatform().stored());
    assertThat(Storage.platformTenants(persistence).stored(ACME.id()))
        .hasValue(ACME.onPlatform().stored());
    assertThat(Storage.baasUsers(persistence).stored(ANNA.id())).hasValue(ANNA.atBaas().stored());
    assertThat(Storage.baasTenants(persistence).stored(ACME.id())).hasValue(ACME.atBaas().stored());
  }

  @Test
  void changesNeitherSideWhereATransactionOverBothFails() {
    Throwable thrown =
        catchThrowable(
            () ->
                persistence
                    .both()
                    .execute(
                        both -> {
                          inserted(both);
                          throw new IllegalArgumentException("on purpose");
                        }));

    assertThat(thrown).hasMessage("on purpose");
    assertThat(Storage.platformUsers(persistence).stored(ANNA.id())).isEmpty();
    assertThat(Storage.platformTenants(persistence).stored(ACME.id())).isEmpty();
    assertThat(Storage.baasUsers(persistence).stored(ANNA.id())).isEmpty();
    assertThat(Storage.baasTenants(persistence).stored(ACME.id())).isEmpty();
  }

  @Test
  void keepsTheCopiesOfTheTwoSidesApart() {
    Storage.platformUsers(persistence).insert(ANNA.onPlatform());
    assertThat(Storage.baasUsers(persistence).stored(ANNA.id())).isEmpty();

    Storage.baasUsers(persistence).insert(ANNA.atBaas());
    Storage.baasUsers(persistence)
        .update(ANNA.with(UserFields.FIRST_NAME, "At the BaaS").atBaas().stored());
    assertThat(Storage.platformUsers(persistence).stored(ANNA.id()))
        .hasValue(ANNA.onPlatform().stored());
  }

  @Test
  void showsTheChangesOfOneSideToATransactionOverBoth() {
    Storage.platformUsers(persistence).insert(ANNA.onPlatform());
    Storage.baasTenants(persistence).insert(ACME.atBaas());

    assertThat(
            persistence
                .both()
                .<Boolean>read(
                    both ->
                        both.platform().users().find(ANNA.id(), Storage.EVERYTHING).isPresent()
                            && both.baas()
                                .tenants()
                                .find(ACME.id(), Storage.EVERYTHING)
                                .isPresent()))
        .isTrue();
  }

  @Test
  void locksTheCopyOfTheOtherSideAsTheTransactionHasLeftIt() {
    Replica<User> renamed = ANNA.with(UserFields.FIRST_NAME, "Renamed").atBaas().stored();
    persistence.both().execute(BothSidesContract::inserted);

    persistence
        .both()
        .execute(
            both -> {
              assertThat(both.platform().users().lock(ANNA.id()))
                  .hasValue(ANNA.onPlatform().stored());
              both.baas().users().update(ImmutableList.of(renamed));
              assertThat(both.baas().users().lock(ANNA.id())).hasValue(renamed.stored());
              assertThat(both.baas().users().lock(ANNA.id())).hasValue(renamed.stored());
              return true;
            });
  }

  @Nested
  class Updating extends UpdateBothContract {

    @Override
    Persistence storage() {
      return persistence;
    }
  }

  @Test
  void showsWhoWaitedForBothCopiesHowTheyWereLeft() {
    assertBothAreSeenAsLeft(both -> both.platform().users().lock(ANNA.id()));
  }

  @Test
  void showsWhoWaitedForBothCopiesByTheBaassIdHowTheyWereLeft() {
    assertBothAreSeenAsLeft(
        both ->
            both.platform()
                .users()
                .lockBy(UserFields.BAAS_ID, ANNA.values().require(UserFields.BAAS_ID)));
  }

  private void assertBothAreSeenAsLeft(Function<Repositories, Optional<Replica<User>>> lock) {
    Replica<User> onPlatform = ANNA.with(UserFields.FIRST_NAME, "Renamed").onPlatform().stored();
    Replica<User> atBaas = ANNA.with(UserFields.FIRST_NAME, "Renamed").atBaas().stored();
    persistence.both().execute(BothSidesContract::inserted);
    try (Threads threads = new Threads()) {
      Future<List<Replica<User>>> waiting =
          persistence
              .both()
              .execute(
                  both -> {
                    bothLocked(both, lock);
                    Future<List<Replica<User>>> second =
                        threads.start(
                            () -> persistence.both().execute(again -> bothLocked(again, lock)));
                    assertThat(Threads.endsAtOnce(second)).isFalse();
                    both.platform().users().update(ImmutableList.of(onPlatform));
                    both.baas().users().update(ImmutableList.of(atBaas));
                    return second;
                  });

      assertThat(Threads.resultOf(waiting)).containsExactly(onPlatform.stored(), atBaas.stored());
    }
  }

  private static List<Replica<User>> bothLocked(
      Repositories both, Function<Repositories, Optional<Replica<User>>> lock) {
    return ImmutableList.of(
        lock.apply(both).orElseThrow(), both.baas().users().lock(ANNA.id()).orElseThrow());
  }

  @Test
  void locksACopyThatTheOtherSideLacks() {
    Storage.platformUsers(persistence).insert(ANNA.onPlatform());
    Storage.baasTenants(persistence).insert(ACME.atBaas());

    persistence
        .both()
        .execute(
            both -> {
              assertThat(both.platform().users().lock(ANNA.id()))
                  .hasValue(ANNA.onPlatform().stored());
              assertThat(both.baas().users().lock(ANNA.id())).isEmpty();
              assertThat(both.platform().tenants().lock(ACME.id())).isEmpty();
              assertThat(both.baas().tenants().lock(ACME.id())).hasValue(ACME.atBaas().stored());
              return true;
            });
  }

  private static boolean inserted(Repositories both) {
    both.platform().users().insert(ImmutableList.of(ANNA.onPlatform()));
    both.platform().tenants().insert(ImmutableList.of(ACME.onPlatform()));
    both.baas().users().insert(ImmutableList.of(ANNA.atBaas()));
    both.baas().tenants().insert(ImmutableList.of(ACME.atBaas()));
    return true;
  }
}
