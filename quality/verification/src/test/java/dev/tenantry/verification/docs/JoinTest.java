package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.UserQuery;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The README's database examples do what it says. */
class JoinTest {

  private final JdbcDataSource dataSource = new JdbcDataSource();
  private final HostDatabase host = new HostDatabase(dataSource);
  private Connection keepsTheDatabase;

  @BeforeEach
  void open() throws SQLException {
    dataSource.setURL("jdbc:h2:mem:join");
    keepsTheDatabase = dataSource.getConnection();
    host.inTransaction(() -> host.execute("create table orders (customer varchar(50))"));
  }

  @AfterEach
  void close() throws SQLException {
    keepsTheDatabase.close();
  }

  @Test
  void aDatabaseOfItsOwnNeedsTheTablesFirst() {
    // begin
    JdbcSchema.migrate(dataSource); // when you deploy; needs Flyway on the class path
    Tenantry tenantry = Tenantry.builder().persistence(JdbcPersistence.of(dataSource)).build();
    // end

    PlatformApi platform = tenantry.platform().asSuperAdmin();
    platform.createUser(CreateUser.of("anna@example.com", "anna-1"));
    assertThat(platform.users(UserQuery.all()).totalCount()).isEqualTo(1);
    tenantry.close();
  }

  @Test
  void theHostsTransactionCommitsOrRollsBackBoth() throws SQLException {
    JdbcSchema.migrate(dataSource);

    // begin
    Tenantry tenantry =
        Tenantry.builder()
            .persistence(JdbcPersistence.joining(host::connection, dataSource))
            .build();
    PlatformApi platform = tenantry.platform().asSuperAdmin();

    host.inTransaction(
        () -> {
          host.execute("insert into orders (customer) values ('anna-1')");
          platform.createUser(CreateUser.of("anna@example.com", "anna-1"));
        }); // both are committed, or neither
    // end

    assertThatThrownBy(
            () ->
                host.inTransaction(
                    () -> {
                      host.execute("insert into orders (customer) values ('bo-1')");
                      platform.createUser(CreateUser.of("bo@example.com", "bo-1"));
                      throw new IllegalStateException("the host changed its mind");
                    }))
        .hasMessage("the host changed its mind");

    assertThat(host.count("orders")).isEqualTo(1);
    host.inTransaction(() -> assertThat(platform.users(UserQuery.all()).totalCount()).isEqualTo(1));
    assertThatThrownBy(() -> platform.users(UserQuery.all()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no transaction of the host is running");
    tenantry.close();
  }
}
