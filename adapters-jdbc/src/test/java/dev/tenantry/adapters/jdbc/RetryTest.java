package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of transactions that a database gives up for the sake of others. */
class RetryTest {

  private static final UserFixture ANNA = UserFixture.anActiveUser(1);
  private static final UserFixture BO = UserFixture.anActiveUser(2);

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void runsTheVictimOfADeadlockAgain(TestDatabase database) throws Exception {
    JdbcPersistence persistence = database.emptied();
    Work.insert(persistence, ANNA, BO);
    CountDownLatch bothHoldOne = new CountDownLatch(2);
    AtomicInteger runs = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> one =
          threads.submit(() -> inOrder(persistence, runs, bothHoldOne, ANNA.id(), BO.id()));
      Future<Boolean> other =
          threads.submit(() -> inOrder(persistence, runs, bothHoldOne, BO.id(), ANNA.id()));

      assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.get(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      threads.shutdownNow();
    }
    assertThat(runs).hasValueGreaterThan(2);
    assertThat(
            persistence
                .platform()
                .<Long>execute(platform -> version(platform, ANNA) + version(platform, BO)))
        .isEqualTo(2 + 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "HYT00", "55P03"})
  void runsAgainWhatIsGivenUpAtTheCommit(String state) {
    TestDatabases.h2InMemory().emptied();
    AtomicInteger commits = new AtomicInteger();
    JdbcPersistence persistence = JdbcPersistence.of(givingUp(state, 3, commits));

    Work.insert(persistence, ANNA);

    assertThat(commits).hasValue(4);
    assertThat(Work.count(persistence)).isOne();
  }

  @Test
  void givesUpItselfAfterSomeAttempts() {
    TestDatabases.h2InMemory().emptied();
    AtomicInteger commits = new AtomicInteger();
    JdbcPersistence persistence = JdbcPersistence.of(givingUp("40001", Integer.MAX_VALUE, commits));

    assertThatExceptionOfType(PersistenceUnavailableException.class)
        .isThrownBy(() -> Work.insert(persistence, ANNA))
        .withMessageContaining("tried 8 times");
    assertThat(commits).hasValue(8);
    assertThat(Work.count(persistence)).isZero();
  }

  @Test
  void runsAgainEvenWhereTheWorkHidesTheReason() {
    TestDatabases.h2InMemory().emptied();
    AtomicInteger runs = new AtomicInteger();
    DataSource dataSource =
        Intercepted.dataSource(
            TestDatabases.h2InMemory().dataSource(),
            (connection, method, arguments) -> {
              if (method.equals("prepareStatement") && runs.get() == 1) {
                throw new SQLException("deadlock", "40001");
              }
            });
    JdbcPersistence persistence = JdbcPersistence.of(dataSource);

    persistence
        .platform()
        .execute(
            platform -> {
              runs.incrementAndGet();
              return catchThrowable(() -> Work.count(platform));
            });

    assertThat(runs).hasValue(2);
  }

  @Test
  void leavesItToTheHostToRunItsTransactionAgain() throws SQLException {
    TestDatabases.h2InMemory().emptied();
    try (Connection connection = TestDatabases.h2InMemory().dataSource().getConnection()) {
      connection.setAutoCommit(false);
      Connection deadlocking =
          Intercepted.connection(
              connection,
              (target, method, arguments) -> {
                if (method.equals("prepareStatement")) {
                  throw new SQLException("deadlock", "40001");
                }
              });
      AtomicInteger runs = new AtomicInteger();
      JdbcPersistence joined =
          JdbcPersistence.joining(() -> deadlocking, TestDatabases.h2InMemory().dataSource());

      assertThatExceptionOfType(PersistenceUnavailableException.class)
          .isThrownBy(
              () ->
                  joined
                      .platform()
                      .execute(
                          platform -> {
                            runs.incrementAndGet();
                            return Work.count(platform);
                          }))
          .withMessageContaining("roll back the transaction that it joined");
      assertThat(runs).hasValue(1);
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static boolean inOrder(
      JdbcPersistence persistence,
      AtomicInteger runs,
      CountDownLatch bothHoldOne,
      UserId first,
      UserId second) {
    return persistence
        .platform()
        .execute(
            platform -> {
              String name = "Run" + runs.incrementAndGet();
              Work.rename(platform, first, name);
              await(bothHoldOne);
              return Work.rename(platform, second, name);
            });
  }

  private static void await(CountDownLatch latch) {
    latch.countDown();
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static long version(PlatformRepositories platform, UserFixture user) {
    return platform.users().lock(user.id()).orElseThrow().version();
  }

  private static DataSource givingUp(String state, int times, AtomicInteger commits) {
    return Intercepted.dataSource(
        TestDatabases.h2InMemory().dataSource(),
        (connection, method, arguments) -> {
          if (method.equals("commit") && commits.incrementAndGet() <= times) {
            throw new SQLException("given up", state);
          }
        });
  }
}
