package dev.tenantry.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.InviteDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Which beans are told of what. */
class NotificationsTest {

  private final Outbound outbound = new Outbound();
  private final ApplicationContextRunner plain =
      new ApplicationContextRunner()
          .withUserConfiguration(App.class)
          .withPropertyValues(
              "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
              "tenantry.jdbc.migrate=true");
  private final ApplicationContextRunner application =
      plain.withUserConfiguration(Notifications.class).withBean(Outbound.class, () -> outbound);

  @Test
  void theMailOfAnInvitationMayNameWhatTenantryKnows() {
    application.run(
        context -> {
          invite(context, "bo@example.com");

          assertThat(outbound.mails)
              .singleElement()
              .asString()
              .startsWith("bo@example.com Join Acme: ");
        });
  }

  @Test
  void withoutADeliveryMailsWait() {
    plain.run(
        context -> {
          invite(context, "bo@example.com");

          assertThat(context.getBean(Deliveries.class).status().waiting()).isEqualTo(1);
        });
  }

  @Test
  void aListenerIsKnownByTheNameOfItsBean() {
    application.run(
        context -> {
          outbound.goDown();
          createUser(context);

          assertThat(context.getBean(Deliveries.class).status().failing())
              .extracting(Deliveries.Failing::to)
              .containsExactly("crm");
        });
  }

  @Test
  void everyListenerIsTold() {
    List<String> heard = new ArrayList<>();
    application
        .withBean("audit", ChangeListener.class, () -> event -> heard.add(event.type()))
        .run(
            context -> {
              createUser(context);

              assertThat(heard).containsExactly("UserCreated");
              assertThat(outbound.posts).containsExactly("UserCreated");
            });
  }

  @Test
  void aListenerThatIsNotToBeInjectedIsNotTold() {
    List<String> heard = new ArrayList<>();
    plain
        .withBean(
            "hidden",
            ChangeListener.class,
            () -> event -> heard.add(event.type()),
            bean -> bean.setAutowireCandidate(false))
        .run(
            context -> {
              createUser(context);

              assertThat(heard).isEmpty();
              assertThat(context.getBean(Deliveries.class).status().waiting()).isZero();
            });
  }

  @Test
  void ofTwoDeliveriesThePrimaryOneIsTaken() {
    List<String> first = new ArrayList<>();
    application
        .withBean(
            "first",
            InviteDelivery.class,
            () -> mail -> first.add(mail.email()),
            bean -> bean.setPrimary(true))
        .run(
            context -> {
              invite(context, "bo@example.com");

              assertThat(first).containsExactly("bo@example.com");
              assertThat(outbound.mails).isEmpty();
            });
  }

  @Test
  void twoDeliveriesOfWhichNoneIsPrimaryFailTheStart() {
    application
        .withBean("second", InviteDelivery.class, () -> mail -> {})
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .isInstanceOf(NoUniqueBeanDefinitionException.class)
                    .hasMessageContainingAll("invitations", "second"));
  }

  private static void createUser(ApplicationContext context) {
    context.getBean(PlatformUsers.class).createUser(CreateUser.of("anna@example.com", "anna-1"));
  }

  private static void invite(ApplicationContext context, String address) {
    PlatformTenants tenants = context.getBean(PlatformTenants.class);
    context
        .getBean(PlatformInvites.class)
        .sendUserInvites(
            SendUserInvites.to(tenants.createTenant(CreateTenant.named("Acme")).id())
                .invite(address));
  }
}
