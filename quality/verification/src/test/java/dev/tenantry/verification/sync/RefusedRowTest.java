package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.harness.ManualExecutor;
import dev.tenantry.verification.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A BaaS's database that refuses one row, by a constraint that the host has put there. */
class RefusedRowTest {

  private final DataSource baas = Databases.newH2("refusing");
  private final Tenantry tenantry =
      Tenantry.builder()
          .platform(JdbcPersistence.of(Databases.newH2("willing")))
          .baas(JdbcPersistence.of(baas))
          .build();
  private final PlatformApi admin = tenantry.platform().asSuperAdmin();

  @BeforeEach
  void refuse() throws SQLException {
    try (Connection connection = baas.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter table tenantry_baas_users add constraint hosts_own check (first_name <> 'Poison')");
    }
    tenantry.worker().start(new ManualExecutor(), Duration.ofSeconds(1));
  }

  @Test
  void isHeldAgainstThatRowAndHoldsNobodyElseBack() {
    User poison = create("Poison");
    create("Anna");
    create("Bo");

    DrainReport report = tenantry.sync().drain();

    assertThat(report.unreachable()).isFalse();
    assertThat(report.failed()).isEqualTo(1);
    assertThat(admin.users(UserQuery.where(UserFields.SYNCED.equalTo(false))).data())
        .extracting(User::id)
        .containsExactly(poison.id());
  }

  @Test
  void isRefusedWithoutWhatAnybodyTypedWhereBothLieInOneDatabase() {
    try (Tenantry one = Tenantry.builder().persistence(JdbcPersistence.of(baas)).build()) {
      assertThat(
              catchThrowable(
                  () ->
                      one.platform()
                          .asSuperAdmin()
                          .createUser(
                              CreateUser.of("anna@example.com", "anna").withFirstName("Poison"))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("constraint or a trigger")
          .hasMessageNotContaining("Poison")
          .hasMessageNotContaining("anna");
    }
  }

  private User create(String name) {
    return admin.createUser(CreateUser.of(name + "@example.com", name).withFirstName(name));
  }
}
