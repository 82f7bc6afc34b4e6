package dev.tenantry.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.user.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.UnexpectedRollbackException;

/** A whole application: its transactions are ours. */
abstract class TransactionTest {

  private ConfigurableApplicationContext context;
  private Shop shop;

  /** A database without tables. */
  abstract String emptyDatabase();

  @BeforeEach
  void start() {
    context =
        new SpringApplicationBuilder(App.class, Notifications.class, Outbound.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.datasource.url=" + emptyDatabase(),
                "spring.main.banner-mode=off",
                "tenantry.jdbc.migrate=true")
            .run();
    context.getBean(JdbcTemplate.class).execute("create table orders (customer varchar(50))");
    shop = context.getBean(Shop.class);
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void whatCommitsIsThere() {
    User anna = shop.open("anna");

    assertThat(shop.countOrders()).isEqualTo(1);
    assertThat(context.getBean(PlatformUsers.class).user(anna.id())).isEqualTo(anna);
    assertThat(context.getBean(BaasUsers.class).findMany()).hasSize(1);
  }

  @Test
  void whatIsRolledBackLeavesNeitherTheOrderNorTheUser() {
    assertThatThrownBy(() -> shop.openAndFail("anna")).hasMessage("the host changed its mind");

    assertThat(shop.countOrders()).isZero();
    assertThat(shop.countUsers()).isZero();
    assertThat(context.getBean(BaasUsers.class).findMany()).isEmpty();
  }

  @Test
  void whatIsRolledBackIsToldToNobody() {
    assertThatThrownBy(() -> shop.openAndFail("anna")).hasMessage("the host changed its mind");

    assertThat(context.getBean(Deliveries.class).drain()).isZero();
    assertThat(context.getBean(Outbound.class).posts).isEmpty();
  }

  @Test
  void whatIsCommittedIsToldByTheNextDrain() {
    shop.open("anna");
    assertThat(context.getBean(Outbound.class).posts).isEmpty();

    assertThat(context.getBean(Deliveries.class).drain()).isEqualTo(1);

    assertThat(context.getBean(Outbound.class).posts).containsExactly("UserCreated");
  }

  @Test
  void aTransactionReadsWhatItWrote() {
    assertThat(shop.openAndCount("anna")).isEqualTo(1);
  }

  @Test
  void aRefusalRollsTheHostsTransactionBack() {
    shop.open("anna");

    assertThatThrownBy(() -> shop.open("anna")).isInstanceOf(ConflictException.class);

    assertThat(shop.countOrders()).isEqualTo(1);
  }

  @Test
  void aTransactionInWhichACallFailedCannotBeCommitted() {
    assertThatThrownBy(() -> shop.openTwiceAndGoOn("anna"))
        .isInstanceOf(UnexpectedRollbackException.class);

    assertThat(shop.countOrders()).isZero();
    assertThat(shop.countUsers()).isZero();
  }

  @Test
  void aCallOutsideOfATransactionIsOneOfItsOwn() {
    PlatformUsers users = context.getBean(PlatformUsers.class);

    User anna = users.createUser(CreateUser.of("anna@example.com", "anna"));

    assertThat(users.user(anna.id())).isEqualTo(anna);
    assertThat(shop.countUsers()).isEqualTo(1);
  }
}
