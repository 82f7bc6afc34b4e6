package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SyncQueue.Claim;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.UserFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a queue in a database does beside the contract: nobody waits, and a batch is few statements.
 */
class SyncQueueTest {

  private static final Duration LEASE = Duration.ofHours(1);
  private static final UserFixture ANNA = UserFixture.anActiveUser(1);
  private static final UserFixture BO = UserFixture.anActiveUser(2);

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void claimsTheOthersWithoutWaitingWhereACopyIsLocked(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    Work.insert(persistence, ANNA, BO);

    List<UserId> others =
        persistence
            .platform()
            .execute(
                platform -> {
                  platform.users().lock(ANNA.id());
                  return Work.elsewhere(persistence, each -> claimed(each, 10));
                });
    assertThat(others).containsExactly(BO.id());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void claimsOtherCopiesWithoutWaitingForAnotherWhoClaims(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    Work.insert(persistence, users(30));
    List<List<UserId>> shares = new ArrayList<>();
    persistence
        .platform()
        .execute(
            platform -> {
              shares.add(claimed(platform, 10));
              shares.add(Work.elsewhere(persistence, each -> claimed(each, 10)));
              shares.add(Work.elsewhere(persistence, each -> claimed(each, 100)));
              return true;
            });

    assertThat(shares).extracting(List::size).containsExactly(10, 10, 10);
    assertThat(Iterables.concat(shares)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void loadsACopyWithoutWaitingForWhoeverHasItLocked(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    Work.insert(persistence, ANNA);

    List<Replica<User>> loaded =
        persistence
            .platform()
            .execute(
                platform -> {
                  Work.rename(platform, ANNA.id(), "Renamed");
                  return Work.elsewhere(
                      persistence, each -> each.users().loadAll(ImmutableList.of(ANNA.id())));
                });
    assertThat(loaded).containsExactly(ANNA.onPlatform().stored());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void claimsAndReleasesAThousandInFewStatements(TestDatabase database) {
    Work.insert(database.emptied(), users(1_000));
    List<String> statements = new ArrayList<>();
    JdbcPersistence watched =
        JdbcPersistence.of(Intercepted.recording(database.dataSource(), statements));

    List<UserId> claimed = watched.platform().execute(platform -> claimed(platform, 1_000));
    assertThat(claimed).hasSize(1_000);
    assertThat(statements).hasSize(3);
    statements.clear();
    watched
        .platform()
        .execute(
            platform -> {
              platform.userQueue().release(claimed, Duration.ZERO);
              return true;
            });
    assertThat(statements).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void worksInTheBackgroundInItsOwnTransactions(TestDatabase database) {
    JdbcPersistence own = JdbcPersistence.of(database.dataSource());

    assertThat(own.platformInBackground()).isSameAs(own.platform());
    assertThat(own.baasInBackground()).isSameAs(own.baas());
  }

  private static List<UserId> claimed(PlatformRepositories platform, int limit) {
    return platform.userQueue().claim(limit, LEASE).stream().map(Claim::id).toList();
  }

  private static UserFixture[] users(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(UserFixture::anActiveUser)
        .toArray(UserFixture[]::new);
  }
}
