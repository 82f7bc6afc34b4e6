package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who sign up at once while the default tenant is not there yet. */
class FirstSignUpsTest {

  private final InterceptedPersistence stored =
      new InterceptedPersistence(InMemoryPersistence.create());
  private final Tenantry tenantry =
      Tenantry.builder()
          .persistence(stored)
          .passwordHasher(new CheapPasswordHasher())
          .signUpInto(TenantMode.DEFAULT)
          .build();

  /** Anna is faster, and Bo has looked before. */
  @BeforeEach
  void annaIsFaster() {
    signUp("anna");
    stored.seePlatformAs(real -> SeenPlatform.of(real).withTenants(notSeen(real.tenants())));
  }

  @AfterEach
  void close() {
    tenantry.close();
  }

  @Test
  void bothJoinItWhoeverHasCreatedIt() {
    signUp("bo");

    stored.seePlatformAs(real -> real);
    assertThat(tenantry.platform().asSuperAdmin().tenant(TenantId.DEFAULT).userCount())
        .isEqualTo(2);
  }

  @Test
  void aTransactionOfTheHostsThatIsLostEndsWithWhatWasInItsWay() {
    stored.joinTheHosts();

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> signUp("bo"))
        .withMessageContaining("tenant");
  }

  private void signUp(String name) {
    tenantry
        .platform()
        .asGuest()
        .signUp(SignUp.of(name + "@example.com", Secret.of("correct horse battery")));
  }

  private static TenantRepository notSeen(TenantRepository real) {
    return (TenantRepository)
        Proxy.newProxyInstance(
            TenantRepository.class.getClassLoader(),
            new Class<?>[] {TenantRepository.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("find")) {
                return Optional.empty();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException refused) {
                throw Objects.requireNonNull(refused.getCause());
              }
            });
  }
}
