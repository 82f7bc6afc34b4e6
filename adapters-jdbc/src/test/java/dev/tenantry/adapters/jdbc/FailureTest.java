package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a failure leaves behind: nothing in the tables, no connection, and nobody's data in what is
 * thrown.
 */
class FailureTest {

  private static final UserFixture ANNA =
      UserFixture.anActiveUser(1).with(UserFields.EMAIL, "anna.marker@example.com");
  private static final UserFixture BO = UserFixture.anActiveUser(2).withRoles("Owner");

  private static final ImmutableList<Consumer<PlatformRepositories>> FAILURES =
      ImmutableList.of(
          platform -> platform.users().insert(ImmutableList.of(ANNA.onPlatform())),
          platform -> platform.users().update(ImmutableList.of(ANNA.onPlatform())),
          platform -> {
            throw new IllegalStateException("on purpose");
          },
          platform -> {
            throw new AssertionError("on purpose");
          });

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leavesThePoolAsItWasAfterManyFailingCalls(TestDatabase database) throws SQLException {
    int calls = ProofSize.of(1_000, 10_000);
    Work.insert(database.emptied(), ANNA);
    try (HikariDataSource pool = database.smallPool()) {
      JdbcPersistence persistence = JdbcPersistence.of(pool);
      for (int i = 0; i < calls; i++) {
        Consumer<PlatformRepositories> failure = FAILURES.get(i % FAILURES.size());
        assertThat(catchThrowable(() -> insertedAnd(persistence, failure)))
            .isNotInstanceOf(PersistenceUnavailableException.class)
            .isNotNull();
      }

      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
      try (Connection connection = pool.getConnection()) {
        assertThat(connection.getAutoCommit()).isTrue();
      }
      assertThat(Work.count(persistence)).isOne();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void needsButOneConnection(TestDatabase database) {
    database.emptied();
    try (HikariDataSource pool = database.smallPool()) {
      JdbcPersistence persistence = JdbcPersistence.of(pool);
      Work.insert(persistence, ANNA, BO);

      assertThatIllegalStateException()
          .isThrownBy(() -> persistence.both().execute(both -> Work.count(persistence)))
          .withMessageContaining("running on this thread already");
      assertThat(Work.count(persistence)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void saysThatNobodyKnowsWhetherACommitWithoutAnswerWasMade(TestDatabase database) {
    database.emptied();
    JdbcPersistence persistence =
        JdbcPersistence.of(
            Intercepted.dataSource(
                database.dataSource(),
                (connection, method, arguments) -> {
                  if (method.equals("commit")) {
                    connection.commit();
                    throw new SQLException("gone", "08006");
                  }
                }));

    assertThatExceptionOfType(PersistenceUnavailableException.class)
        .isThrownBy(() -> Work.insert(persistence, ANNA))
        .withMessageContaining("may have been made or not");
    assertThat(Work.count(persistence)).isOne();
  }

  /** Restoring auto-commit would commit what could not be rolled back. */
  @ParameterizedTest
  @MethodSource("databases")
  void leavesNothingBehindWhereTheRollbackFailsToo(TestDatabase database) {
    database.emptied();
    JdbcPersistence persistence =
        JdbcPersistence.of(
            Intercepted.dataSource(
                database.dataSource(),
                (connection, method, arguments) -> {
                  if (method.equals("rollback")) {
                    throw new SQLException("on purpose", "58030");
                  }
                }));

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                insertedAnd(
                    persistence,
                    platform -> {
                      throw new IllegalStateException("on purpose");
                    }));
    assertThat(Work.count(JdbcPersistence.of(database.dataSource()))).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void showsNobodysDataInWhatItThrows(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    Work.insert(persistence, ANNA);
    Throwable ofOne =
        catchThrowable(
            () -> Work.insert(persistence, BO.with(UserFields.EMAIL, "Anna.Marker@example.com")));
    Throwable ofMany =
        catchThrowable(
            () ->
                persistence
                    .platform()
                    .execute(
                        platform -> {
                          platform
                              .users()
                              .insert(
                                  ImmutableList.of(
                                      BO.onPlatform(),
                                      UserFixture.anActiveUser(3)
                                          .with(UserFields.EMAIL, "Anna.Marker@example.com")
                                          .onPlatform()));
                          return true;
                        }));

    assertThat(ImmutableList.of(ofOne, ofMany))
        .allSatisfy(
            thrown -> {
              assertThat(thrown).isInstanceOf(ConflictException.class);
              assertThat(Throwables.getStackTraceAsString(thrown))
                  .doesNotContainIgnoringCase("marker");
            });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void namesTheFieldThatIsTakenWhateverItsValueSays(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    String misleading = "tenantry_uq_platform_users_reference";
    String alsoMisleading = "tenantry_uq_platform_users_email' for key 'x\" on x";
    UserFixture taken =
        ANNA.with(UserFields.EMAIL, misleading + "@example.com")
            .with(UserFields.REFERENCE, alsoMisleading);
    Work.insert(persistence, taken);

    assertConflict(persistence, BO.with(UserFields.EMAIL, misleading + "@example.com"), "email");
    assertConflict(persistence, BO.with(UserFields.REFERENCE, alsoMisleading), "reference");
    assertConflict(
        persistence,
        taken.with(UserFields.EMAIL, "x@example.com").with(UserFields.REFERENCE, "x"),
        "id");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void undoesAUnitOfWorkThatSwallowsAFailure(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    Work.insert(persistence, ANNA);

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () ->
                insertedAnd(
                    persistence,
                    platform ->
                        assertThat(catchThrowable(() -> FAILURES.get(0).accept(platform)))
                            .isInstanceOf(ConflictException.class)));
    assertThat(Work.count(persistence)).isOne();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void refusesARepositoryOfAUnitOfWorkThatHasEnded(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    PlatformRepositories ended = persistence.platform().execute(platform -> platform);

    assertThatIllegalStateException()
        .isThrownBy(() -> Work.count(ended))
        .withMessageContaining("has ended");
  }

  private static void assertConflict(JdbcPersistence persistence, UserFixture user, String field) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> Work.insert(persistence, user))
        .extracting(ConflictException::field)
        .isEqualTo(field);
  }

  private static boolean insertedAnd(
      JdbcPersistence persistence, Consumer<PlatformRepositories> then) {
    return persistence
        .platform()
        .execute(
            platform -> {
              platform.users().insert(ImmutableList.of(BO.onPlatform()));
              then.accept(platform);
              return true;
            });
  }
}
