package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.SignUpRefusedException;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator finds in the log, with no listener plugged in. */
class RefusalsAreLoggedTest {

  private final LoggedLines logged = new LoggedLines();
  private final Tenantry tenantry =
      Tenantry.builder()
          .persistence(InMemoryPersistence.create())
          .passwordHasher(new CheapPasswordHasher())
          .build();
  private final PlatformApi admin = tenantry.platform().asSuperAdmin();

  @AfterEach
  void close() {
    tenantry.close();
    logged.close();
  }

  @Test
  void denialsConflictsAndRefusedSignUpsAreLoggedByCodeAlone() {
    CreateUser anna = CreateUser.of("anna@example.com", "anna");
    User user = admin.createUser(anna);

    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> admin.createUser(anna));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () ->
                tenantry
                    .platform()
                    .asUser(user.id())
                    .updateUser(user.id(), UserPatch.set(UserFields.ACTIVE, false)));
    assertThatExceptionOfType(SignUpRefusedException.class)
        .isThrownBy(
            () ->
                tenantry
                    .platform()
                    .asGuest()
                    .signUp(SignUp.of("anna@example.com", Secret.of("correct horse battery"))));

    assertThat(logged.lines())
        .containsExactly(
            "INFO PlatformUsers.createUser was refused with CONFLICT",
            "INFO PlatformUsers.updateUser was refused with NOT_ALLOWED",
            "INFO Onboarding.signUp was refused with SIGN_UP_REFUSED");
  }

  @Test
  void whatIsOnlyMissingIsNotLogged() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> admin.user(new UserId(new UUID(1, 1))));

    assertThat(logged.lines()).isEmpty();
  }
}
