package dev.tenantry.adapters.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What this adapter promises beyond the contracts of its ports, which the test kit holds it to. */
class InMemoryPersistenceTest {

  private final InMemoryPersistence persistence = InMemoryPersistence.create();

  @Test
  void refusesAUnitOfWorkInsideAnotherOfTheSameStorage() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> persistence.platform().execute(outer -> persistence.baas().execute(inner -> 1)));
    assertThatIllegalStateException()
        .isThrownBy(() -> persistence.both().execute(outer -> persistence.both().read(inner -> 1)));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> persistence.baas().read(outer -> persistence.platform().execute(inner -> 1)));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> persistence.platform().read(outer -> persistence.platform().read(inner -> 1)))
        .withMessageContaining("use its repositories");
  }

  @Test
  void commitsWhenAUnitOfWorkReturns() {
    assertThat(persistence.platform().commitsOnReturn()).isTrue();
    assertThat(persistence.baas().commitsOnReturn()).isTrue();
    assertThat(persistence.both().commitsOnReturn()).isTrue();
  }

  @Test
  void letsAUnitOfWorkOfAnotherStorageRunInside() {
    InMemoryPersistence other = InMemoryPersistence.create();

    assertThat(persistence.platform().<Integer>execute(outer -> other.baas().execute(inner -> 1)))
        .isOne();
  }

  @Test
  void refusesEveryChangeAndEveryLockInRead() {
    assertRefusedInRead(platform -> platform.users().insert(ImmutableList.of(Users.copy(1))));
    assertRefusedInRead(platform -> platform.users().update(ImmutableList.of()));
    assertRefusedInRead(platform -> platform.users().lock(Users.id(1)));
    assertRefusedInRead(platform -> platform.users().lockAll(ImmutableList.of()));
    assertRefusedInRead(platform -> platform.roles().insert(role(1, "freelancer")));
    assertRefusedInRead(platform -> platform.passwords().store(Users.id(1), null));
  }

  @Test
  void letsReadersInSideBySide() {
    CyclicBarrier bothInside = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2); // a common pool may have one
    try {
      CompletableFuture<Integer> one =
          CompletableFuture.supplyAsync(() -> readTogether(bothInside), two);
      CompletableFuture<Integer> other =
          CompletableFuture.supplyAsync(() -> readTogether(bothInside), two);

      assertThat(one.thenCombine(other, Integer::sum).join()).isEqualTo(2);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void refusesEveryUseOfARepositoryWhoseUnitOfWorkHasEnded() {
    PlatformRepositories ended = persistence.platform().execute(platform -> platform);

    assertRefusedAtItsEnd(() -> ended.users().count(UserQuery.all(), Users.EVERYTHING));
    assertRefusedAtItsEnd(() -> ended.users().page(UserQuery.all(), Users.EVERYTHING));
    assertRefusedAtItsEnd(() -> ended.users().find(Users.id(1), Users.EVERYTHING));
    assertRefusedAtItsEnd(() -> ended.users().lock(Users.id(1)));
    assertRefusedAtItsEnd(() -> ended.users().insert(ImmutableList.of(Users.copy(1))));
    assertRefusedAtItsEnd(() -> ended.roles().all());
    assertRefusedAtItsEnd(() -> ended.roles().find(new RoleId(new UUID(4, 1))));
    assertRefusedAtItsEnd(() -> ended.passwords().find(Users.id(1)));
  }

  @Test
  void refusesARepositoryOnAnotherThread() {
    Throwable refusal =
        persistence
            .platform()
            .execute(
                platform ->
                    CompletableFuture.supplyAsync(
                            () -> platform.users().count(UserQuery.all(), Users.EVERYTHING))
                        .handle((count, failure) -> failure)
                        .join());

    assertThat(refusal)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  private static void assertRefusedAtItsEnd(ThrowingCallable use) {
    assertThatIllegalStateException()
        .isThrownBy(use)
        .withMessageContaining("use the one that the running unit of work was given");
  }

  private void assertRefusedInRead(Consumer<PlatformRepositories> change) {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                persistence
                    .platform()
                    .read(
                        platform -> {
                          change.accept(platform);
                          return true;
                        }))
        .withMessageContaining("use execute()");
  }

  private int readTogether(CyclicBarrier bothInside) {
    return persistence
        .platform()
        .read(
            platform -> {
              try {
                bothInside.await(30, TimeUnit.SECONDS);
                return 1;
              } catch (Exception alone) {
                throw new AssertionError("the other reader did not get in", alone);
              }
            });
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  private static void insert(PlatformRepositories platform, Replica<User>... users) {
    platform.users().insert(ImmutableList.copyOf(users));
  }

  private static Role role(int number, String key) {
    return Role.of(new RoleId(new UUID(4, number)), RoleKey.parse(key), key, Instant.EPOCH);
  }
}
