package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How both copies of a user are locked where they lie in one database. */
class PairLockTest {

  private final List<String> locks = new ArrayList<>();

  @Test
  void takesOneStatementOnPostgresqlWhichLocksTheTablesOfAJoinInTheirOrder() {
    update(TestDatabases.postgresql());

    assertThat(locks)
        .singleElement()
        .asString()
        .contains("from tenantry_platform_users t join tenantry_baas_users o on o.id = t.id");
  }

  @Test
  void takesOneForEachSideOnAnEngineThatPromisesNoOrder() {
    update(TestDatabase.at("jdbc:h2:mem:pairs"));

    assertThat(locks).hasSize(2);
    assertThat(locks.get(0)).contains("from tenantry_platform_users t where");
    assertThat(locks.get(1)).contains("from tenantry_baas_users t where");
  }

  private void update(TestDatabase database) {
    database.emptied();
    try (Tenantry tenantry = on(watched(database.dataSource()))) {
      User anna =
          tenantry.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));
      locks.clear();
      tenantry
          .platform()
          .asSuperAdmin()
          .updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anne"));
    }
  }

  private static Tenantry on(DataSource dataSource) {
    return Tenantry.builder()
        .persistence(JdbcPersistence.of(dataSource))
        .passwordHasher(new CheapPasswordHasher())
        .build();
  }

  private DataSource watched(DataSource target) {
    return Intercepted.dataSource(
        target,
        (connection, method, arguments) -> {
          if (method.equals("prepareStatement") && arguments[0].toString().endsWith("for update")) {
            locks.add(arguments[0].toString());
          }
        });
  }
}
