package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.harness.ManualExecutor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens when a change has been committed on its own side. */
class AfterCommitTest {

  private final TwoDatabases two = new TwoDatabases();

  @Test
  void bringsAChangeOfThePlatformToTheBaasAtOnce() {
    User anna = two.create("anna");

    assertThat(two.atBaas(anna).firstName()).hasValue("anna");
    assertThat(two.onPlatform(anna).synced()).isTrue();
    assertThat(two.tenantry.sync().status().isInStep()).isTrue();
  }

  @Test
  void bringsAChangeOfTheBaasToThePlatformAtOnce() {
    User anna = two.create("anna");
    two.renameAtBaas(anna, "Webb");

    assertThat(two.onPlatform(anna).lastName()).hasValue("Webb");
    assertThat(two.atBaas(anna).synced()).isTrue();
  }

  @Test
  void bringsADeactivationToTheBaasWithinOneExchange() {
    User anna = two.create("anna");
    two.tenantry
        .platform()
        .asSuperAdmin()
        .updateUser(anna.id(), UserPatch.set(UserFields.ACTIVE, false));

    assertThat(two.atBaas(anna).active()).isFalse();
  }

  @Test
  void takesOneTransactionOfTheOtherSideForAnEdit() {
    User anna = two.create("anna");
    two.create("bo");
    int before = two.baas.transactions();
    two.renameOnPlatform(anna, "Anne");

    assertThat(two.baas.transactions() - before).isEqualTo(1);
  }

  @Test
  void leavesNeitherSidePendingWhereBothHadSomethingToSay() {
    User anna = two.create("anna");
    two.renameAtBaasAlone(anna, "Webb");
    two.renameOnPlatform(anna, "Anne");

    assertThat(two.tenantry.sync().status().pending()).isZero();
    assertThat(two.onPlatform(anna).lastName()).hasValue("Webb");
  }

  @Test
  void showsAChangeAsNotSyncedUntilTheOtherSideHasConfirmedIt() {
    User anna = two.create("anna");
    two.baas.goDown();
    User changed = two.renameOnPlatform(anna, "Anne");

    assertThat(changed.synced()).isFalse();
    assertThat(
            two.tenantry
                .platform()
                .asSuperAdmin()
                .users(UserQuery.where(UserFields.SYNCED.equalTo(false)))
                .data())
        .extracting(User::id)
        .containsExactly(anna.id());

    two.baas.comeBack();
    two.tenantry.sync().drain();
    assertThat(two.onPlatform(anna).synced()).isTrue();
  }

  @Test
  void neverFailsForTheOtherSide() {
    User anna = two.create("anna");
    two.baas.goDown();
    User changed = two.renameOnPlatform(anna, "Anne");

    assertThat(changed.firstName()).hasValue("Anne");
  }

  @Test
  void doesNotWaitForASideThatWasJustFoundUnreachable() {
    User anna = two.create("anna");
    two.baas.goDown();
    two.renameOnPlatform(anna, "first");
    int before = two.baas.transactions();
    for (int i = 0; i < 100; i++) {
      two.renameOnPlatform(anna, "name" + i);
    }

    assertThat(two.baas.transactions()).isEqualTo(before);
  }

  @Test
  void notesNothingAsSentThatIsLeftToADrain() {
    User anna = two.create("anna");
    two.baas.goDown();
    two.renameOnPlatform(anna, "first");
    two.renameOnPlatform(anna, "second");
    Replica<User> copy = two.platformCopy(anna);

    assertThat(copy.isPending()).isTrue();
    assertThat(copy.sent()).doesNotContain(copy.revision());
  }

  @Test
  void triesTheOtherSideAgainAfterAFewSeconds() {
    User anna = two.create("anna");
    two.baas.goDown();
    two.renameOnPlatform(anna, "first");
    two.baas.comeBack();
    two.clock.advance(Duration.ofSeconds(11));
    two.renameOnPlatform(anna, "second");

    assertThat(two.atBaas(anna).firstName()).hasValue("second");
  }

  @Test
  void triesTheOtherSideAgainOnceADrainHasReachedIt() {
    User anna = two.create("anna");
    two.baas.goDown();
    two.renameOnPlatform(anna, "first");
    two.baas.comeBack();
    two.tenantry.sync().drain();
    two.renameOnPlatform(anna, "second");

    assertThat(two.atBaas(anna).firstName()).hasValue("second");
  }

  @Test
  void leavesTheOtherSideToTheWorkerWhileItRuns() {
    ManualExecutor executor = new ManualExecutor();
    two.tenantry.worker().start(executor, Duration.ofSeconds(5));
    User anna = two.create("anna");
    assertThat(two.onPlatform(anna).synced()).isFalse();

    executor.tick();
    assertThat(two.onPlatform(anna).synced()).isTrue();
  }

  @Test
  void leavesTheOtherSideToTheWorkerWhereTheTransactionIsTheHosts() {
    try (var joined = two.builder().platform(new Joined(two.platform)).baas(two.baas).build()) {
      User anna = joined.platform().asSuperAdmin().createUser(CreateUser.of("a@example.com", "a"));
      assertThat(two.onPlatform(anna).synced()).isFalse();

      joined.sync().drain();
      assertThat(two.onPlatform(anna).synced()).isTrue();
    }
  }
}
