package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How both copies of a user are locked and changed where they lie in one database. */
class CopiesOfOneUserTest {

  private static final String PLATFORM = "tenantry_platform_users";
  private static final String BAAS = "tenantry_baas_users";
  private static final Patch<User> RENAMED = UserPatch.set(UserFields.FIRST_NAME, "Anne");
  private static final ImmutableList<BiConsumer<Tenantry, User>> CHANGES =
      ImmutableList.of(CopiesOfOneUserTest::atPlatform, CopiesOfOneUserTest::atBaas);

  /** What locks both copies. */
  private static final ImmutableList<Function<Repositories, Boolean>> BOTH =
      ImmutableList.of(CopiesOfOneUserTest::locked, CopiesOfOneUserTest::changed);

  private static final String PAIR = "from " + PLATFORM + " t join " + BAAS + " o on o.id = t.id";
  private static final UserFixture ANNA = UserFixture.anActiveUser();
  private static final String WAITING =
      "select pid from pg_stat_activity where wait_event_type = 'Lock' and (query like '%"
          + BAAS
          + " o %' or query like 'with here as %')";

  private final List<String> statements = new ArrayList<>();

  @Test
  void areLockedByOneStatementOnPostgresql() {
    update(TestDatabases.postgresql(), CopiesOfOneUserTest::atPlatform);

    assertThat(locks()).singleElement().asString().contains(PAIR + " where t.id = ?");
  }

  @Test
  void areLockedByTheBaassIdWithoutASearchBeforeOnPostgresql() {
    update(TestDatabases.postgresql(), CopiesOfOneUserTest::atBaas);

    assertThat(statements).hasSize(2);
    assertThat(statements.get(0)).contains(PAIR + " where t.baas_id = ?");
  }

  @Test
  void areChangedByOneStatementOnPostgresql() {
    for (BiConsumer<Tenantry, User> change : CHANGES) {
      update(TestDatabases.postgresql(), change);

      assertThat(updates())
          .singleElement()
          .asString()
          .startsWith("with here as (update " + PLATFORM)
          .contains(") update " + BAAS);
    }
  }

  @Test
  void areChangedOneAfterTheOtherWhereNoUpdateStandsInAnother() {
    for (BiConsumer<Tenantry, User> change : CHANGES) {
      update(TestDatabase.at("jdbc:h2:mem:pairs"), change);

      assertThat(updates()).hasSize(2);
      assertThat(updates().get(0)).startsWith("update " + PLATFORM);
      assertThat(updates().get(1)).startsWith("update " + BAAS);
    }
  }

  @Test
  void areLockedOneAfterTheOtherOnAnEngineThatPromisesNoOrder() {
    update(TestDatabase.at("jdbc:h2:mem:pairs"), CopiesOfOneUserTest::atPlatform);

    assertThat(locks()).hasSize(2);
    assertThat(locks().get(0)).contains("from " + PLATFORM + " t where");
    assertThat(locks().get(1)).contains("from " + BAAS + " t where");
  }

  @Test
  void locksNothingOfTheBaasWhileItWaitsForThePlatform() throws Exception {
    for (Function<Repositories, Boolean> work : BOTH) {
      assertThat(isLockedWhileItWaitsFor(PLATFORM, BAAS, work)).isFalse();
    }
  }

  @Test
  void holdsThePlatformsCopyWhileItWaitsForTheBaas() throws Exception {
    for (Function<Repositories, Boolean> work : BOTH) {
      assertThat(isLockedWhileItWaitsFor(BAAS, PLATFORM, work)).isTrue();
    }
  }

  /** Whether the copy in one table is locked by such work, while somebody holds the other's. */
  private static boolean isLockedWhileItWaitsFor(
      String held, String looked, Function<Repositories, Boolean> work) throws Exception {
    TestDatabase database = TestDatabases.postgresql();
    JdbcPersistence persistence = database.emptied();
    persistence
        .both()
        .execute(
            both -> {
              both.platform().users().insert(ImmutableList.of(ANNA.onPlatform()));
              both.baas().users().insert(ImmutableList.of(ANNA.atBaas()));
              return true;
            });
    try (Connection holder = database.dataSource().getConnection();
        Connection observer = database.dataSource().getConnection()) {
      holder.setAutoCommit(false);
      found(holder, "select id from " + held + " for update");
      CompletableFuture<Boolean> pair =
          CompletableFuture.supplyAsync(() -> persistence.both().execute(work));
      while (!found(observer, WAITING)) {
        assertThat(pair).isNotDone();
      }
      boolean isLocked = !found(observer, "select id from " + looked + " for update skip locked");
      holder.rollback();
      assertThat(pair.get(20, TimeUnit.SECONDS)).isTrue();
      return isLocked;
    }
  }

  private static boolean locked(Repositories both) {
    return both.platform().users().lock(ANNA.id()).isPresent();
  }

  private static boolean changed(Repositories both) {
    both.platform()
        .users()
        .updateWith(
            ImmutableList.of(ANNA.onPlatform().stored()),
            both.baas().users(),
            ImmutableList.of(ANNA.atBaas().stored()));
    return true;
  }

  /** Whether a query has a row. */
  static boolean found(Connection connection, String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> updates() {
    return statements.stream().filter(statement -> statement.contains("update tenantry_")).toList();
  }

  private List<String> locks() {
    return statements.stream().filter(statement -> statement.endsWith("for update")).toList();
  }

  private void update(TestDatabase database, BiConsumer<Tenantry, User> change) {
    database.emptied();
    try (Tenantry tenantry = on(Intercepted.recording(database.dataSource(), statements))) {
      User anna =
          tenantry.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));
      statements.clear();
      change.accept(tenantry, anna);
    }
  }

  private static void atPlatform(Tenantry tenantry, User user) {
    tenantry.platform().asSuperAdmin().updateUser(user.id(), RENAMED);
  }

  private static void atBaas(Tenantry tenantry, User user) {
    tenantry.baas().asSuperAdmin().users().update(RENAMED, BaasUserKey.id(user.baasId()));
  }

  private static Tenantry on(DataSource dataSource) {
    return Tenantry.builder()
        .persistence(JdbcPersistence.of(dataSource))
        .passwordHasher(new CheapPasswordHasher())
        .build();
  }
}
