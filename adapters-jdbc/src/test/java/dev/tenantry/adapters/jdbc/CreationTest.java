package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.testkit.UserFixture;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is sent to a database that holds both sides, until a user in a tenant is created. */
class CreationTest {

  private static final CreateUser ANNA = CreateUser.of("anna@example.com", "anna");
  private static final String WAITING =
      "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'with stored%'";
  private static final String UNLOCKED_ROLE =
      "select id from tenantry_roles where role_key = 'Owner' for update skip locked";

  private final List<String> statements = new ArrayList<>();

  @Test
  void takesOneStatementForEachSideOnPostgresql() {
    create(TestDatabases.postgresql(), "Owner");

    assertThat(statements).hasSize(3);
    assertThat(statements.get(0)).startsWith("select id, null from tenantry_platform_tenants");
    assertThat(statements.get(1))
        .startsWith("with stored as (insert into tenantry_platform_users ")
        .contains(") insert into tenantry_platform_user_roles ");
    assertThat(statements.get(2))
        .startsWith("with stored as (insert into tenantry_baas_users ")
        .contains(") insert into tenantry_baas_user_roles ");
  }

  @Test
  void takesTwoForEachSideWhereNoInsertStandsInAnother() {
    create(TestDatabase.at("jdbc:h2:mem:creation"), "Owner");

    assertThat(statements).hasSize(5);
  }

  @Test
  void takesOneForEachSideWhereThereIsNoRole() {
    create(TestDatabases.postgresql());

    assertThat(statements).hasSize(3);
    assertThat(statements.get(1)).startsWith("insert into tenantry_platform_users ");
    assertThat(statements.get(2)).startsWith("insert into tenantry_baas_users ");
  }

  /** Roles are locked last everywhere, and what one statement does has no order of its own. */
  @Test
  void locksNoRoleWhileItWaitsForAnAddressOnPostgresql() throws Exception {
    TestDatabase database = TestDatabases.postgresql();
    JdbcPersistence persistence = database.emptied();
    Replica<User> first =
        UserFixture.anActiveUser().with(UserFields.EMAIL, "anna@example.com").onPlatform();
    try (Tenantry tenantry = Tenantry.builder().persistence(persistence).build();
        Connection observer = database.dataSource().getConnection()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      CompletableFuture<User> second =
          persistence
              .platform()
              .execute(
                  stored -> {
                    stored.users().insert(List.of(first));
                    CompletableFuture<User> waiting =
                        CompletableFuture.supplyAsync(
                            () -> admin.createUser(ANNA.withRoles("Owner")));
                    while (!CopiesOfOneUserTest.found(observer, WAITING)) {
                      assertThat(waiting).isNotDone();
                    }
                    assertThat(CopiesOfOneUserTest.found(observer, UNLOCKED_ROLE)).isTrue();
                    return waiting;
                  });

      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> second.get(20, TimeUnit.SECONDS))
          .withCauseInstanceOf(ConflictException.class);
    }
  }

  private void create(TestDatabase database, String... roles) {
    database.emptied();
    try (Tenantry tenantry =
        Tenantry.builder()
            .persistence(
                JdbcPersistence.of(Intercepted.recording(database.dataSource(), statements)))
            .build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
      statements.clear();
      admin.createUser(ANNA.inTenant(acme.id()).withRoles(roles));
    }
  }
}
