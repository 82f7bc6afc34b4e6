package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.UserFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is sent to a database where many copies are noted as sent. */
class ExchangeUpdateTest {

  private static final UserFixture ANNA = UserFixture.anActiveUser(1);
  private static final UserFixture BO = UserFixture.anActiveUser(2);
  private static final ImmutableList<UserId> BOTH = ImmutableList.of(ANNA.id(), BO.id());
  private static final String ARRAYS = " from unnest(";

  private final List<String> statements = new ArrayList<>();

  @Test
  void takesAnArrayForEachColumnOnPostgresql() {
    update(TestDatabases.postgresql(), users -> users.lockAll(BOTH));

    assertThat(updates()).singleElement().asString().contains(" set sent = new_sent, ", ARRAYS);
  }

  @Test
  void takesNoArraysForOneCopy() {
    update(TestDatabases.postgresql(), users -> users.lockAll(ImmutableList.of(ANNA.id())));

    assertThat(updates()).singleElement().asString().doesNotContain(ARRAYS);
  }

  /** With arrays the engine would choose in which order it locks the rows. */
  @Test
  void takesNoArraysForCopiesThatAreNotLocked() {
    update(TestDatabases.postgresql(), users -> users.loadAll(BOTH));

    assertThat(updates()).singleElement().asString().doesNotContain(ARRAYS);
  }

  @Test
  void takesNoArraysWhereTheEngineUpdatesFromNone() {
    update(TestDatabase.at("jdbc:h2:mem:exchange_update"), users -> users.lockAll(BOTH));

    assertThat(updates()).singleElement().asString().doesNotContain(ARRAYS);
  }

  /** One driver's mode that sends values within the text of a statement, without their types. */
  @Test
  void tellsTheTypesOfItsArraysWhereTheDriverDoesNot() {
    TestDatabase database = TestDatabases.postgresql();
    Work.insert(database.emptied(), ANNA, BO);
    String url = database.dataSource().getJdbcUrl();
    try (HikariDataSource simple =
        TestDatabase.pool(url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple", 1)) {
      ship(simple, users -> users.lockAll(BOTH));
    }

    assertThat(updates()).singleElement().asString().contains(ARRAYS);
  }

  @Test
  void showsNoElementOfAnArray() {
    assertThat(new SqlArray("text", ImmutableList.of("anna@example.com"))).hasToString("text[1]");
  }

  private List<String> updates() {
    return statements.stream().filter(sql -> sql.startsWith("update ")).toList();
  }

  private void update(TestDatabase database, Function<UserRepository, List<Replica<User>>> copies) {
    Work.insert(database.emptied(), ANNA, BO);
    ship(database.dataSource(), copies);
  }

  private void ship(DataSource dataSource, Function<UserRepository, List<Replica<User>>> copies) {
    List<Replica<User>> shipped =
        JdbcPersistence.of(Intercepted.recording(dataSource, statements))
            .platform()
            .execute(
                platform -> {
                  List<Replica<User>> sent =
                      copies.apply(platform.users()).stream().map(Replica::ship).toList();
                  platform.users().update(sent);
                  return sent;
                });

    List<Replica<User>> stored =
        JdbcPersistence.of(dataSource).platform().read(platform -> platform.users().loadAll(BOTH));
    assertThat(stored).containsAll(Lists.transform(shipped, Replica::stored));
  }
}
