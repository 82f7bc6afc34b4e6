package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.TenantryExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// begin
@ExtendWith(TenantryExtension.class)
class WelcomeTest {

  @Test
  void greetsByFirstName(Tenantry tenantry) {
    PlatformUsers users = tenantry.platform().asSuperAdmin();
    User anna = users.createUser(CreateUser.of("anna@example.com", "a-1").withFirstName("Anna"));

    assertThat(new Welcome(users).textFor(anna.id())).isEqualTo("Welcome, Anna!");
  }
}

// end

/** A use case of a host's, which depends on the one port that it needs. */
record Welcome(PlatformUsers users) {

  String textFor(UserId id) {
    return "Welcome, %s!".formatted(users.user(id).firstName().orElse("you"));
  }
}
