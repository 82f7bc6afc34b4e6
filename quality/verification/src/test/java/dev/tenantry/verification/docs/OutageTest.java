package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.ReconcileReport;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.UnreliableBaas;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

/** The README's words on two databases are true. */
class OutageTest {

  private final InMemoryPersistence platformStorage = InMemoryPersistence.create();
  private final UnreliableBaas baasStorage = new UnreliableBaas(InMemoryPersistence.create());

  @Test
  void aChangeWaitsUntilTheOtherSideHasConfirmedIt() {
    // begin
    Tenantry tenantry = Tenantry.builder().platform(platformStorage).baas(baasStorage).build();
    PlatformApi admin = tenantry.platform().asSuperAdmin();

    baasStorage.goDown();
    User anna = admin.createUser(CreateUser.of("anna@example.com", "anna-1")); // no waiting
    admin.user(anna.id()).synced(); // false
    admin.users(UserQuery.where(UserFields.SYNCED.equalTo(false))).totalCount(); // 1

    baasStorage.comeBack();
    tenantry.sync().drain(); // or leave it to tenantry.worker()
    admin.user(anna.id()).synced(); // true
    // end

    assertThat(admin.user(anna.id()).synced()).isTrue();
    tenantry.close();
  }

  @Test
  void theHostStartsTheWorkerAndLooksAfterBoth() {
    Tenantry tenantry = Tenantry.builder().platform(platformStorage).baas(baasStorage).build();
    ScheduledExecutorService yours = Executors.newSingleThreadScheduledExecutor();

    // begin
    tenantry.worker().start(yours, Duration.ofSeconds(5));

    SyncStatus status = tenantry.sync().status(); // pending, parked, regressed, oldest, stuck
    ReconcileReport differences = tenantry.sync().reconcile(); // looks only
    tenantry.sync().reconcile(Reconcile.applying()); // and mends
    // end

    assertThat(status.isInStep()).isTrue();
    assertThat(differences.isClean()).isTrue();
    tenantry.close();
    yours.shutdownNow();
  }
}
