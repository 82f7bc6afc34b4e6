package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.ProofSize;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What drains do with what waits. */
class DrainTest {

  private final TwoDatabases two = new TwoDatabases();

  @Test
  void drainsAWeekOfOutageInOneGo() {
    int users = ProofSize.of(2_500, 100_000);
    List<User> edited = new ArrayList<>();
    two.baas.goDown();
    for (int i = 0; i < users; i++) {
      edited.add(two.create("user" + i));
    }
    for (int day = 1; day <= 7; day++) {
      two.clock.advance(Duration.ofDays(1));
      for (int i = day; i < users; i += 7) {
        two.renameOnPlatform(edited.get(i), "day" + day);
      }
    }
    two.baas.comeBack();
    int before = two.baas.transactions();
    DrainReport report = two.tenantry.sync().drain();
    int transactions = two.baas.transactions() - before;

    assertThat(report).isEqualTo(new DrainReport(users, 0, 0, false));
    assertThat(two.tenantry.sync().status().isInStep()).isTrue();
    assertThat(two.atBaas(edited.get(8)).firstName()).hasValue("day1");
    assertThat(transactions).isLessThanOrEqualTo(users / 1_000 + 5);
    System.out.println(
        "Drain after a week: %d users in %d transactions of the BaaS, heap of %d MiB at most"
            .formatted(users, transactions, Runtime.getRuntime().maxMemory() >> 20));
  }

  @Test
  void shipsAHundredEditsOfOneUserOnce() {
    User anna = two.create("anna");
    two.baas.goDown();
    for (int i = 0; i < 100; i++) {
      two.renameOnPlatform(anna, "name" + i);
    }
    two.baas.comeBack();

    assertThat(two.tenantry.sync().drain().exchanged()).isEqualTo(1);
    assertThat(two.atBaas(anna).firstName()).hasValue("name99");
  }

  @Test
  void endsWhereTheOtherSideCannotBeReachedAndCountsNoFailure() {
    two.baas.goDown();
    two.create("anna");
    DrainReport report = two.tenantry.sync().drain();

    assertThat(report).isEqualTo(new DrainReport(0, 0, 0, true));
    assertThat(two.tenantry.sync().status().parked()).isZero();
  }

  @Test
  void neverParksForAnOutageHoweverLong() {
    two.baas.goDown();
    User anna = two.create("anna");
    for (int i = 0; i < 50; i++) {
      two.clock.advance(Duration.ofMinutes(11));
      two.tenantry.sync().drain();
    }
    assertThat(two.tenantry.sync().status().parked()).isZero();

    two.baas.comeBack();
    two.clock.advance(Duration.ofMinutes(1));
    two.tenantry.sync().drain();
    assertThat(two.onPlatform(anna).synced()).isTrue();
  }

  @Test
  void saysWhatWaitsSinceWhen() {
    two.create("anna");
    two.baas.goDown();
    two.clock.advance(Duration.ofHours(1));
    two.create("bo");
    two.clock.advance(Duration.ofHours(1));
    two.create("cy");
    SyncStatus status = two.tenantry.sync().status();

    assertThat(status.pending()).isEqualTo(2);
    assertThat(status.oldest()).hasValue(Instant.parse("2026-01-01T13:00:00Z"));
    assertThat(status.unreachable()).containsExactly(SystemOfRecord.BAAS);
    assertThat(status.isInStep()).isFalse();
  }

  @Test
  void sharesTheWorkWithAnotherInstance() {
    two.baas.goDown();
    two.create("anna");
    two.create("bo");
    two.baas.comeBack();
    int before = two.baas.transactions();
    List<DrainReport> reports = new ArrayList<>();
    try (Tenantry other = two.instance()) {
      two.baas.beforeEachTransaction(
          () -> { // The first one is about tenants.
            if (two.baas.transactions() - before == 2) {
              reports.add(other.sync().drain());
            }
          });
      reports.add(two.tenantry.sync().drain());
    }

    assertThat(reports)
        .containsExactly(new DrainReport(0, 0, 0, false), new DrainReport(2, 0, 0, false));
  }

  @Test
  void takesOverWhatAnInstanceHadClaimedBeforeItDied() {
    two.baas.goDown();
    User anna = two.create("anna");
    two.platform.platform().execute(stored -> stored.userQueue().claim(10, Duration.ofMinutes(1)));
    two.baas.comeBack();
    assertThat(two.tenantry.sync().drain().exchanged()).isZero();

    two.clock.advance(Duration.ofMinutes(2));
    assertThat(two.tenantry.sync().drain().exchanged()).isEqualTo(1);
    assertThat(two.onPlatform(anna).synced()).isTrue();
  }

  @Test
  void bringsTenantsBeforeTheirUsers() {
    two.baas.goDown();
    Tenant acme = two.acme();
    two.createOwner(acme, "anna");
    two.baas.comeBack();
    AtomicInteger before = new AtomicInteger();
    two.baas.beforeEachTransaction(
        () -> {
          if (before.incrementAndGet() == 2) { // The first one is about tenants.
            two.baas.goDown();
          }
        });

    assertThat(two.tenantry.sync().drain()).isEqualTo(new DrainReport(1, 0, 0, true));
    two.baas.comeBack();
    assertThat(two.tenantry.baas().asSuperAdmin().tenants().count(TenantQuery.all())).isEqualTo(1);
    assertThat(two.tenantry.baas().asSuperAdmin().users().count(UserQuery.all())).isZero();
  }

  @Test
  void triesOnceMoreWhereAnotherInstanceHasMadeTheRowMeanwhile() {
    two.baas.goDown();
    User anna = two.create("anna");
    two.baas.comeBack();
    AtomicInteger before = new AtomicInteger();
    two.baas.beforeEachTransaction(
        () -> {
          if (before.incrementAndGet() == 2) { // The first one is about tenants.
            throw new ConflictException("user", "id");
          }
        });

    assertThat(two.tenantry.sync().drain()).isEqualTo(new DrainReport(1, 0, 0, false));
    assertThat(two.onPlatform(anna).synced()).isTrue();
  }

  @Test
  void saysHowFarAheadOfItsClockARevisionIsBeyondAnHour() {
    two.create("anna");
    two.clock.advance(Duration.ofHours(-1));
    assertThat(two.tenantry.sync().status().aheadOfClock()).isEmpty();

    two.clock.advance(Duration.of(-1, ChronoUnit.MICROS));
    assertThat(two.tenantry.sync().status().aheadOfClock())
        .hasValue(Duration.ofHours(1).plus(1, ChronoUnit.MICROS));
  }
}
