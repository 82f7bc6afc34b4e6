package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is sent to a database that holds both sides, until a user in a tenant is created. */
class CreationTest {

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

  private void create(TestDatabase database, String... roles) {
    database.emptied();
    try (Tenantry tenantry =
        Tenantry.builder()
            .persistence(JdbcPersistence.of(watched(database.dataSource())))
            .build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
      statements.clear();
      admin.createUser(
          CreateUser.of("anna@example.com", "anna").inTenant(acme.id()).withRoles(roles));
    }
  }

  private DataSource watched(DataSource target) {
    return Intercepted.dataSource(
        target,
        (connection, method, arguments) -> {
          if (method.equals("prepareStatement")) {
            statements.add(arguments[0].toString());
          }
        });
  }
}
