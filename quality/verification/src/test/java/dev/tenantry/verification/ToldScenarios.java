package dev.tenantry.verification;

import dev.tenantry.application.api.Deliveries.Failing;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.UserUpdated;
import dev.tenantry.domain.value.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;

/** A library that mails and tells a listener, and words to make either fail. */
abstract class ToldScenarios extends InviteScenarios {

  static final Duration LONG = Duration.ofHours(1);
  private static final int DRAINS = 1_000_000;

  /** Makes every pause as short as can be. */
  private static final RandomGenerator SHORTEST = () -> 0;

  final List<InviteMail> mails = new ArrayList<>();
  final List<ChangeEvent> events = new ArrayList<>();
  boolean mailFails;
  boolean listenerFails;

  @Override
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder
        .randomness(SHORTEST)
        .inviteDelivery(
            mail -> {
              if (mailFails) {
                throw new IllegalStateException("no mail server for " + mail.email());
              }
              mails.add(mail);
            })
        .changeListener(
            "audit",
            event -> {
              if (listenerFails) {
                throw new IllegalStateException("no");
              }
              events.add(event);
            });
  }

  @BeforeEach
  void forget() {
    mails.clear();
    events.clear();
  }

  /** What fails is due again after a millisecond, and is parked in the end. */
  final Failing failUntilParked() {
    for (int i = 0; i < DRAINS; i++) {
      tenantry.deliveries().drain();
      Failing failing = tenantry.deliveries().status().failing().get(0);
      if (failing.parked()) {
        return failing;
      }
    }
    throw new AssertionError("nothing was parked");
  }

  final void drainUntil(LongPredicate waiting) {
    for (int i = 0; i < DRAINS; i++) {
      tenantry.deliveries().drain();
      if (waiting.test(tenantry.deliveries().status().waiting())) {
        return;
      }
    }
    throw new AssertionError(tenantry.deliveries().status().toString());
  }

  final Secret lastToken() {
    return mails.get(mails.size() - 1).token();
  }

  final List<String> firstNames() {
    return events.stream()
        .map(event -> ((UserUpdated) event).current().firstName().orElseThrow())
        .toList();
  }
}
