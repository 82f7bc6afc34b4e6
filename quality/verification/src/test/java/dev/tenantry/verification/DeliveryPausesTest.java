package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.testkit.SettableClock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** When a mail that failed comes again, by the storage's clock, which a test can only set here. */
class DeliveryPausesTest {

  private static final RandomGenerator LONGEST = () -> Long.MAX_VALUE;

  @Test
  void aMailThatFailedComesAgainAfterItsPauseAndNotBefore() {
    SettableClock clock = SettableClock.atNoon();
    try (Tenantry tenantry =
        Tenantry.builder()
            .persistence(InMemoryPersistence.create(clock))
            .clock(clock)
            .randomness(LONGEST)
            .inviteDelivery(
                mail -> {
                  throw new IllegalStateException("no mail server");
                })
            .build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
      admin.sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"));

      for (int failures = 1; failures < 20; failures++) {
        assertThat(failures(tenantry)).isEqualTo(failures);
        tenantry.deliveries().drain();
        assertThat(failures(tenantry)).isEqualTo(failures);
        clock.advance(Duration.ofSeconds(Math.min(1L << (failures - 1), 600)));
        tenantry.deliveries().drain();
      }

      assertThat(tenantry.deliveries().status().failing().get(0).parked()).isTrue();
    }
  }

  @Test
  void aCallerTellsOnceWhateverTimePassesMeanwhile() {
    SettableClock clock = SettableClock.atNoon();
    try (Tenantry tenantry =
        Tenantry.builder()
            .persistence(InMemoryPersistence.create(clock))
            .clock(clock)
            .randomness(LONGEST)
            .changeListener(
                "slow",
                event -> {
                  clock.advance(Duration.ofHours(1));
                  throw new IllegalStateException("after an hour");
                })
            .build()) {
      tenantry.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));

      assertThat(failures(tenantry)).isEqualTo(1);
    }
  }

  private static int failures(Tenantry tenantry) {
    return tenantry.deliveries().status().failing().get(0).failures();
  }
}
