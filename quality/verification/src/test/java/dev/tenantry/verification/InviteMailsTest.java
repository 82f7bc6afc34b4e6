package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.testkit.SettableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the mails of invitations ask of the outbox. */
class InviteMailsTest {

  private final SettableClock clock = SettableClock.atNoon();
  private final InterceptedPersistence stored =
      new InterceptedPersistence(InMemoryPersistence.create(clock));
  private final List<String> asked = new ArrayList<>();

  @Test
  void onlyAnInvitationThatIsSentAgainLooksForAMailBefore() {
    stored.seePlatformAs(real -> SeenPlatform.of(real).withOutbox(noted(real.outbox())));
    try (Tenantry tenantry = Tenantry.builder().persistence(stored).clock(clock).build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
      Invite invite =
          admin
              .sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"))
              .invites()
              .get(0);
      assertThat(asked).containsExactly("append");

      clock.advance(Duration.ofDays(1));
      admin.resendUserInvite(invite.id());
      assertThat(asked).containsExactly("append", "drop", "append");
    }
  }

  private Outbox noted(Outbox real) {
    return (Outbox)
        Proxy.newProxyInstance(
            Outbox.class.getClassLoader(),
            new Class<?>[] {Outbox.class},
            (proxy, method, arguments) -> {
              asked.add(method.getName());
              return method.invoke(real, arguments);
            });
  }
}
