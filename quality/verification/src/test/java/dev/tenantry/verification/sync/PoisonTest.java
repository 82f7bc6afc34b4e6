package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.harness.ManualExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a user whose exchange fails, and of all others meanwhile. */
class PoisonTest {

  private static final Duration PAST_EVERY_PAUSE = Duration.ofMinutes(11);

  private final TwoDatabases two = new TwoDatabases();
  private final PoisonedBaas baas = new PoisonedBaas(two.baasStorage);
  private final Tenantry tenantry = two.builder().platform(two.platform).baas(baas).build();
  private final List<User> users = new ArrayList<>();
  private User poisoned;

  @BeforeEach
  void createUsers() {
    tenantry.worker().start(new ManualExecutor(), Duration.ofSeconds(1));
    for (int i = 0; i < 21; i++) {
      String name = "user" + i;
      users.add(
          tenantry
              .platform()
              .asSuperAdmin()
              .createUser(CreateUser.of(name + "@example.com", name)));
    }
    poisoned = users.get(13);
    baas.poison(poisoned.id());
  }

  @Test
  void isPutOffAloneAndHoldsNobodyElseBack() {
    assertThat(tenantry.sync().drain().failed()).isEqualTo(1);

    for (User user : users) {
      assertThat(two.onPlatform(user).synced()).isEqualTo(!user.id().equals(poisoned.id()));
    }
  }

  @Test
  void isTriedAgainAfterAPauseAndNotBefore() {
    tenantry.sync().drain();
    assertThat(tenantry.sync().drain().failed()).isZero();

    two.clock.advance(Duration.ofSeconds(2));
    assertThat(tenantry.sync().drain().failed()).isEqualTo(1);
  }

  @Test
  void isParkedAfterTenFailuresAndShownWithoutWhatAnybodyTyped() {
    failTenTimes();

    SyncStatus status = tenantry.sync().status();
    assertThat(status.parked()).isEqualTo(1);
    assertThat(status.stuck())
        .containsExactly(
            new SyncStatus.Stuck(
                SystemOfRecord.PLATFORM,
                EntityType.USER,
                poisoned.id().toString(),
                false,
                10,
                "EXCHANGE_FAILED"));
    two.clock.advance(Duration.ofDays(7));
    assertThat(tenantry.sync().drain().failed()).isZero();
  }

  @Test
  void isTriedAgainOnceItIsUnparked() {
    failTenTimes();
    baas.heal();

    assertThat(tenantry.sync().unpark()).isEqualTo(1);
    tenantry.sync().drain();
    assertThat(two.onPlatform(poisoned).synced()).isTrue();
  }

  @Test
  void staysParkedWhereBothSidesAreOnlyCompared() {
    failTenTimes();
    tenantry.sync().reconcile();
    assertThat(tenantry.sync().status().parked()).isEqualTo(1);

    baas.heal();
    tenantry.sync().reconcile(Reconcile.applying());
    assertThat(tenantry.sync().status().parked()).isZero();
    assertThat(two.onPlatform(poisoned).synced()).isTrue();
  }

  @Test
  void isTriedAgainAtOnceAfterANewerChange() {
    failTenTimes();
    baas.heal();
    tenantry
        .platform()
        .asSuperAdmin()
        .updateUser(poisoned.id(), UserPatch.set(UserFields.FIRST_NAME, "Newer"));
    tenantry.sync().drain();

    assertThat(two.onPlatform(poisoned).synced()).isTrue();
    assertThat(two.atBaas(poisoned).firstName()).hasValue("Newer");
  }

  @Test
  void isCountedAsParkedByTheDrainThatGivesItUpAlone() {
    List<Long> parked = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      parked.add(tenantry.sync().drain().parked());
      two.clock.advance(PAST_EVERY_PAUSE);
    }

    assertThat(parked).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
  }

  @Test
  void letsTheOthersGoAtOnceWhereTheBaasGoesDownWhileTheirBatchIsHalved() {
    AtomicInteger before = new AtomicInteger();
    int atTheFirstHalf = 3; // Behind that about tenants, and that of the whole batch.
    two.baas.beforeEachTransaction(
        () -> {
          if (before.incrementAndGet() == atTheFirstHalf) {
            two.baas.goDown();
          }
        });
    PoisonedBaas unreliable = new PoisonedBaas(two.baas);
    unreliable.poison(poisoned.id());
    try (Tenantry failing = two.builder().platform(two.platform).baas(unreliable).build()) {
      assertThat(failing.sync().drain()).isEqualTo(new DrainReport(0, 0, 0, true));
      two.baas.comeBack();
      unreliable.heal();

      assertThat(failing.sync().drain().exchanged()).isEqualTo(11);
      two.clock.advance(Duration.ofSeconds(2));
      assertThat(failing.sync().drain().exchanged()).isEqualTo(10);
    }
  }

  @Test
  void waitsForAMillisecondAtLeast() {
    PoisonedBaas failingAlways = new PoisonedBaas(two.baasStorage);
    failingAlways.poison(poisoned.id());
    try (Tenantry eager =
        two.builder().platform(two.platform).baas(failingAlways).randomness(() -> 0).build()) {
      assertThat(eager.sync().drain().failed()).isEqualTo(1);
      assertThat(eager.sync().drain().failed()).isZero();

      two.clock.advance(Duration.ofMillis(1));
      assertThat(eager.sync().drain().failed()).isEqualTo(1);
    }
  }

  private void failTenTimes() {
    for (int i = 0; i < 10; i++) {
      tenantry.sync().drain();
      two.clock.advance(PAST_EVERY_PAUSE);
    }
  }
}
