package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.InviteSent;
import dev.tenantry.domain.event.UserCreated;
import dev.tenantry.domain.event.UserUpdated;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.SettableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events where the two systems have a database each. */
class TwoDatabaseEventsTest {

  @Test
  void aChangeIsToldOnceFromThePlatformWhereverItWasMade() {
    SettableClock clock = SettableClock.atNoon();
    List<ChangeEvent> events = new ArrayList<>();
    List<InviteMail> mails = new ArrayList<>();
    try (Tenantry tenantry =
        Tenantry.builder()
            .platform(InMemoryPersistence.create(clock))
            .baas(InMemoryPersistence.create(clock))
            .clock(clock)
            .changeListener("audit", events::add)
            .inviteDelivery(mails::add)
            .build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
      admin.createUser(CreateUser.of("anna@example.com", "anna"));
      tenantry
          .baas()
          .asSuperAdmin()
          .users()
          .update(
              UserPatch.set(UserFields.FIRST_NAME, "Anna"), BaasUserKey.email("anna@example.com"));
      admin.sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"));
      tenantry.sync().drain();
      tenantry.deliveries().drain();
    }

    assertThat(events)
        .extracting(event -> (Object) event.getClass())
        .containsExactly(UserCreated.class, UserUpdated.class, InviteSent.class);
    assertThat(((UserUpdated) events.get(1)).current().firstName()).contains("Anna");
    assertThat(mails).hasSize(1);
  }
}
