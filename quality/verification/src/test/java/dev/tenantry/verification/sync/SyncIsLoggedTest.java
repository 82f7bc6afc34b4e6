package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.harness.ManualExecutor;
import dev.tenantry.verification.LoggedLines;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator finds in the log about two sides, without anything that anybody typed. */
class SyncIsLoggedTest {

  private static final Duration PAST_EVERY_PAUSE = Duration.ofMinutes(11);

  private final LoggedLines logged = new LoggedLines();
  private final TwoDatabases two = new TwoDatabases();

  @AfterEach
  void close() {
    logged.close();
  }

  @Test
  void nothingIsSaidOfSidesThatAgree() {
    User anna = two.create("anna");
    two.renameAtBaas(anna, "Webb");
    two.renameOnPlatform(anna, "Anne");
    two.tenantry.sync().drain();

    assertThat(logged.lines()).isEmpty();
  }

  @Test
  void aHaltIsAWarningOfTheSideThatHasForgotten() {
    User anna = two.create("anna");
    try (Tenantry restored = two.withRestoredPlatform(anna)) {
      restored.sync().reconcile(Reconcile.applying());
    }

    assertThat(logged.lines())
        .containsExactly(
            "WARNING PLATFORM user %s: one side was restored from a backup, nothing was"
                    .formatted(anna.id())
                + " overwritten; an operator has to say which side stands");
  }

  @Test
  void editsThatCrossedAreNamedByTheirFieldsOnceOnThePlatform() {
    User anna = two.create("anna");
    two.renameAtBaasAlone(anna, "Webb");
    two.clock.advance(Duration.ofSeconds(1));
    two.tenantry
        .platform()
        .asSuperAdmin()
        .updateUser(anna.id(), UserPatch.set(UserFields.LAST_NAME, "Wood"));

    assertThat(logged.lines())
        .containsExactly(
            "INFO PLATFORM user %s: both sides had changed [user.lastName] at once, and the Platform's values stand"
                .formatted(anna.id()));
  }

  @Test
  void aChangeWhoseExchangeFailsIsSaidToWait() {
    two.baas.goDown();
    two.create("anna");

    assertThat(logged.lines())
        .containsExactly(
            "INFO PLATFORM: what changed waits for the next drain, its exchange failed with"
                + " PersistenceUnavailableException");
  }

  @Test
  void whatReachesNobodyIsAWarning() {
    two.baas.goDown();
    two.tenantry.sync().drain();
    two.tenantry.sync().reconcile(Reconcile.applying());

    assertThat(logged.lines())
        .hasSize(2)
        .containsOnly("WARNING a side cannot be reached; what is left waits for the next drain");
  }

  @Test
  void anExchangeThatFailsIsCountedAndTheLastSaysThatItIsParked() {
    PoisonedBaas poisoned = new PoisonedBaas(two.baas);
    User anna;
    try (Tenantry failing = two.builder().platform(two.platform).baas(poisoned).build()) {
      failing.worker().start(new ManualExecutor(), Duration.ofSeconds(1));
      anna =
          failing.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));
      poisoned.poison(anna.id());
      for (int i = 0; i < 10; i++) {
        failing.sync().drain();
        two.clock.advance(PAST_EVERY_PAUSE);
      }
    }

    ImmutableList<String> lines = logged.lines();
    assertThat(lines).hasSize(10);
    assertThat(lines)
        .startsWith(
            "WARNING PLATFORM %s: exchange 1 failed with EXCHANGE_FAILED".formatted(anna.id()))
        .endsWith(
            "WARNING PLATFORM %s: exchange 10 failed with EXCHANGE_FAILED, parked"
                .formatted(anna.id()));
  }
}
