package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.testkit.SettableClock;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
      Invite invite = invite(tenantry);
      assertThat(asked).containsExactly("append");

      clock.advance(Duration.ofDays(1));
      tenantry.platform().asSuperAdmin().resendUserInvite(invite.id());
      assertThat(asked).containsExactly("append", "drop", "append");
    }
  }

  @Test
  void aMailThatSomebodyElseHasSentMeanwhileIsNotSentAgain() {
    List<InviteMail> mails = new ArrayList<>();
    try (Tenantry other = telling(mails::add, event -> {});
        Tenantry slow = telling(mails::add, event -> drainAnHourLater(other))) {
      invite(slow);

      assertThat(mails).hasSize(1);
      assertThat(slow.deliveries().status().waiting()).isZero();
      assertThat(slow.platform().asGuest().checkUserInviteToken(mails.get(0).token()).isValid())
          .isTrue();
    }
  }

  @Test
  void aFailureThatComesAfterSomebodyElseHasSentTheMailIsNotNoted() {
    List<InviteMail> mails = new ArrayList<>();
    try (Tenantry other = telling(mails::add, event -> {});
        Tenantry slow =
            telling(
                mail -> {
                  drainAnHourLater(other);
                  throw new IllegalStateException("after an hour");
                },
                event -> {})) {
      Invite invite = invite(slow);

      assertThat(mails).hasSize(1);
      assertThat(slow.deliveries().status().waiting()).isZero();
      assertThat(slow.platform().asSuperAdmin().userInvite(invite.id()).delivery())
          .isEqualTo(DeliveryState.SENT);
    }
  }

  @Test
  void aFailureIsNotedInTheOutboxAndAtTheInvitationOrInNeither() {
    try (Tenantry tenantry =
        telling(
            mail -> {
              throw new IllegalStateException("no mail server");
            },
            event -> {})) {
      stored.seePlatformAs(
          real -> SeenPlatform.of(real).withInvites(withoutUpdates(real.invites())));
      Invite invite = invite(tenantry);
      stored.seePlatformAs(real -> real);

      assertThat(tenantry.platform().asSuperAdmin().userInvite(invite.id()).delivery())
          .isEqualTo(DeliveryState.QUEUED);
      assertThat(tenantry.deliveries().status().failing()).isEmpty();
      assertThat(tenantry.deliveries().status().waiting()).isEqualTo(1);
    }
  }

  private Tenantry telling(InviteDelivery delivery, ChangeListener listener) {
    return Tenantry.builder()
        .persistence(stored)
        .clock(clock)
        .inviteDelivery(delivery)
        .changeListener("audit", listener)
        .build();
  }

  private void drainAnHourLater(Tenantry other) {
    clock.advance(Duration.ofHours(1));
    other.deliveries().drain();
  }

  private static Invite invite(Tenantry tenantry) {
    PlatformApi admin = tenantry.platform().asSuperAdmin();
    Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
    return admin
        .sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"))
        .invites()
        .get(0);
  }

  private Outbox noted(Outbox real) {
    return seen(Outbox.class, real, asked::add);
  }

  private static InviteRepository withoutUpdates(InviteRepository real) {
    return seen(
        InviteRepository.class,
        real,
        method -> {
          if (method.equals("update")) {
            throw new IllegalStateException("on purpose");
          }
        });
  }

  private static <T> T seen(Class<T> type, T real, Consumer<String> before) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              before.accept(method.getName());
              return method.invoke(real, arguments);
            }));
  }
}
