package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.testkit.UserFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a row that somebody has edited by hand, and that no longer is a user. */
class UnreadableRowTest {

  private static final UserFixture ANNA = UserFixture.anActiveUser(1);
  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

  @ParameterizedTest
  @ValueSource(strings = {"roles = 'no/key'", "custom_data = '{'", "custom_data = '7'"})
  void namesTheTableAndTheIdAndNothingThatStandsThere(String edit) {
    TestDatabase database = TestDatabases.h2InMemory();
    JdbcPersistence persistence = database.emptied();
    Work.insert(persistence, ANNA);
    TestDatabase.run(database.dataSource(), "update tenantry_platform_users set " + edit);

    assertThatIllegalStateException()
        .isThrownBy(
            () -> persistence.platform().read(all -> all.users().find(ANNA.id(), EVERYTHING)))
        .withMessageContaining("tenantry_platform_users with id " + ANNA.id())
        .withMessageNotContaining("no/key");
    assertThatIllegalStateException()
        .isThrownBy(() -> persistence.platform().execute(all -> all.users().lock(ANNA.id())))
        .withMessageContaining("tenantry_platform_users with id " + ANNA.id());
  }
}
