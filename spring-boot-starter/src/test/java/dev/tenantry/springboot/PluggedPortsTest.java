package dev.tenantry.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.Credentials;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.spi.Drained;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.application.spi.PasswordPolicy;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.application.spi.UseCase;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the application implements of the driven ports is used. */
class PluggedPortsTest {

  private static final Secret PASSWORD = Secret.of("correct horse battery staple");

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(App.class)
          .withPropertyValues(
              "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
              "tenantry.jdbc.migrate=true");

  @Test
  void timeIsTheClocks() {
    application
        .withBean(Clock.class, SettableClock::atNoon)
        .run(
            context ->
                assertThat(createUser(context).createdAt())
                    .isEqualTo(SettableClock.atNoon().instant()));
  }

  @Test
  void ofSeveralClocksNoneIsTaken() {
    Instant past = Instant.parse("2001-01-01T00:00:00Z");
    application
        .withBean("first", Clock.class, () -> SettableClock.at(past))
        .withBean("second", Clock.class, () -> SettableClock.at(past.minusSeconds(1)))
        .run(
            context ->
                assertThat(createUser(context).createdAt())
                    .isAfter(past.plus(Duration.ofDays(365))));
  }

  @Test
  void idsAreTheGenerators() {
    application
        .withBean(IdGenerator.class, SequentialIds::new)
        .run(
            context ->
                assertThat(createUser(context).id().value()).isEqualTo(new SequentialIds().next()));
  }

  @Test
  void tokensAreTheGenerators() {
    Secret token = Secret.of("t".repeat(43));
    List<Secret> mailed = new ArrayList<>();
    application
        .withBean(TokenGenerator.class, () -> () -> token)
        .withBean(InviteDelivery.class, () -> mail -> mailed.add(mail.token()))
        .run(
            context -> {
              PlatformTenants tenants = context.getBean(PlatformTenants.class);
              context
                  .getBean(PlatformInvites.class)
                  .sendUserInvites(
                      SendUserInvites.to(tenants.createTenant(CreateTenant.named("Acme")).id())
                          .invite("bo@example.com"));

              assertThat(mailed).containsExactly(token);
              assertThat(
                      context
                          .getBean(Onboarding.class)
                          .acceptUserInvite(AcceptUserInvite.of(token).withPassword(PASSWORD))
                          .isOptedIn())
                  .isTrue();
            });
  }

  @Test
  void hashesAreTheHashers() {
    application
        .withBean(PasswordHasher.class, CheapPasswordHasher::new)
        .run(
            context -> {
              context.getBean(Onboarding.class).signUp(SignUp.of("anna@example.com", PASSWORD));

              assertThat(hashes(context)).singleElement().asString().startsWith("$cheap$");
              assertThat(
                      context
                          .getBean(Credentials.class)
                          .verifyPassword("anna@example.com", PASSWORD))
                  .isPresent();
            });
  }

  @Test
  void twoHashersOfWhichNoneIsPrimaryFailTheStart() {
    application
        .withBean("first", PasswordHasher.class, CheapPasswordHasher::new)
        .withBean("second", PasswordHasher.class, CheapPasswordHasher::new)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(NoUniqueBeanDefinitionException.class));
  }

  @Test
  void passwordsArePassedByThePolicy() {
    application
        .withBean(
            PasswordPolicy.class,
            () ->
                password -> {
                  throw new IllegalArgumentException("none is good enough");
                })
        .run(
            context ->
                assertThatThrownBy(
                        () ->
                            context
                                .getBean(Onboarding.class)
                                .signUp(SignUp.of("anna@example.com", PASSWORD)))
                    .hasMessage("none is good enough"));
  }

  @Test
  void whatTheBaasMayChangeIsThePolicys() {
    application
        .withBean(
            SyncPolicy.class,
            () -> SyncPolicy.standard().withBaasUserFields(Set.of(UserFields.PHONE)))
        .run(
            context -> {
              createUser(context);
              assertThatThrownBy(
                      () ->
                          context
                              .getBean(BaasUsers.class)
                              .update(
                                  UserPatch.set(UserFields.FIRST_NAME, "Francis"),
                                  BaasUserKey.email("anna@example.com")))
                  .isInstanceOf(OperationNotSupportedException.class);
            });
  }

  @Test
  void everyListenerOfOperationsIsTold() {
    Heard first = new Heard(new ArrayList<>());
    Heard second = new Heard(new ArrayList<>());
    application
        .withBean("first", OperationListener.class, () -> first)
        .withBean("second", OperationListener.class, () -> second)
        .run(
            context -> {
              createUser(context);

              assertThat(first.methods).contains("createUser");
              assertThat(second.methods).isEqualTo(first.methods);
            });
  }

  private static User createUser(ApplicationContext context) {
    return context
        .getBean(PlatformUsers.class)
        .createUser(CreateUser.of("anna@example.com", "anna-1"));
  }

  private static List<String> hashes(ApplicationContext context) {
    return context
        .getBean(JdbcTemplate.class)
        .queryForList("select hash from tenantry_passwords", String.class);
  }

  private record Heard(List<String> methods) implements OperationListener {

    @Override
    public Running began(UseCase useCase) {
      methods.add(useCase.method());
      return failure -> {};
    }

    @Override
    public void drained(Drained drained) {}
  }
}
