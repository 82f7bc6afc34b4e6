package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.UserFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is sent to a database where many copies are noted as sent. */
class ExchangeUpdateTest {

  private static final UserFixture ANNA = UserFixture.anActiveUser(1);
  private static final UserFixture BO = UserFixture.anActiveUser(2);
  private static final String WITH_ARRAYS = " from unnest(";

  private final List<String> statements = new ArrayList<>();

  @Test
  void takesAnArrayForEachColumnOnPostgresql() {
    update(TestDatabases.postgresql(), users -> locked(users, ANNA.id(), BO.id()));

    assertThat(Iterables.getLast(statements))
        .startsWith("update tenantry_platform_users set sent = new_sent, ")
        .contains(WITH_ARRAYS);
  }

  @Test
  void takesNoArraysForOneCopy() {
    update(TestDatabases.postgresql(), users -> locked(users, ANNA.id()));

    assertThat(Iterables.getLast(statements))
        .startsWith("update tenantry_platform_users set sent = ?, ")
        .doesNotContain(WITH_ARRAYS);
  }

  /** With arrays the engine would choose in which order it locks the rows. */
  @Test
  void takesNoArraysForCopiesThatAreNotLocked() {
    update(
        TestDatabases.postgresql(),
        users -> ImmutableList.of(ANNA.onPlatform().stored(), BO.onPlatform().stored()));

    assertThat(Iterables.getLast(statements)).doesNotContain(WITH_ARRAYS);
  }

  @Test
  void takesNoArraysWhereTheEngineUpdatesFromNone() {
    update(
        TestDatabase.at("jdbc:h2:mem:exchange_update"), users -> locked(users, ANNA.id(), BO.id()));

    assertThat(Iterables.getLast(statements)).doesNotContain(WITH_ARRAYS);
  }

  private static List<Replica<User>> locked(UserRepository users, UserId... ids) {
    return users.lockAll(ImmutableList.copyOf(ids));
  }

  private void update(TestDatabase database, Function<UserRepository, List<Replica<User>>> copies) {
    Work.insert(database.emptied(), ANNA, BO);
    JdbcPersistence.of(Intercepted.recording(database.dataSource(), statements))
        .platform()
        .execute(
            platform -> {
              List<Replica<User>> before = copies.apply(platform.users());
              List<Replica<User>> sent = before.stream().map(Replica::ship).toList();
              assertThat(sent).doesNotContainAnyElementsOf(before);
              platform.users().update(sent);
              return true;
            });
  }
}
