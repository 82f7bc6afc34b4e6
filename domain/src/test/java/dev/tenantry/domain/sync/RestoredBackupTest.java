package dev.tenantry.domain.sync;

import static dev.tenantry.domain.sync.Pair.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Reception.Outcome;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RestoredBackupTest {

  private static final Patch<User> INACTIVE = UserPatch.set(UserFields.ACTIVE, false);
  private static final Patch<User> FRANK = UserPatch.set(UserFields.FIRST_NAME, "Frank");
  private static final Patch<User> FRANCIS = UserPatch.set(UserFields.FIRST_NAME, "Francis");

  /** The Platform deactivated the user, told the BaaS, and was then restored to before. */
  private final Pair backup = Pair.inStep();

  private final Pair restored =
      backup.platformWrites(INACTIVE, 200).platformShips(210).withPlatformOf(backup);

  @Test
  void aRestoredPlatformHaltsWhenTheBaasTellsWhatItHasSeen() {
    Reception<User> reception = restored.platform().receive(restored.baas().state(), at(300));

    assertThat(reception.outcome()).isEqualTo(Outcome.REGRESSED);
    assertThat(reception.replica().isHalted()).isTrue();
    assertThat(reception.replica().regressedAt()).hasValue(200);
    assertThat(reception.replica().values()).isEqualTo(restored.platform().values());
  }

  @Test
  void theBaasTakesNothingFromARestoredPlatformThatHasWrittenSince() {
    Replica<User> written = restored.platform().write(FRANK, at(300)).ship();

    Reception<User> reception = restored.baas().receive(written.state(), at(310));

    assertThat(reception.outcome()).isEqualTo(Outcome.REGRESSED);
    assertThat(reception.replica()).isSameAs(restored.baas());
    assertThat(written.receive(reception.answer(), at(310)).replica().isHalted()).isTrue();
  }

  @Test
  void aPlatformRestoredToBetweenWritingAndSendingHaltsToo() {
    Pair claimed = backup.platformWrites(FRANK, 150);
    Pair lost = claimed.platformShips(160).platformWrites(INACTIVE, 200).platformShips(210);

    Pair again = lost.withPlatformOf(claimed).platformShips(300);

    assertThat(again.platform().isHalted()).isTrue();
    assertThat(again.baas().values().get(UserFields.ACTIVE)).isFalse();
  }

  @Test
  void aHaltedPlatformCanBeWrittenButNotShipped() {
    Replica<User> halted = halted();

    Replica<User> written = halted.write(FRANK, at(320));

    assertThat(written.isHalted()).isTrue();
    assertThat(written.isPending()).isTrue();
    assertThatIllegalStateException().isThrownBy(written::ship);
    assertThat(written.receive(restored.baas().state(), at(330)).replica()).isSameAs(written);
  }

  @Test
  void aHaltedPlatformRemembersTheNewestRevisionThatTheBaasHasSeen() {
    ReplicaState<User> older = backup.baas().state();
    ReplicaState<User> newer = sawRevision(250);
    Replica<User> halted = halted();

    assertThat(halted.receive(older, at(320)).outcome()).isEqualTo(Outcome.REGRESSED);
    assertThat(halted.receive(older, at(320)).replica()).isSameAs(halted);
    assertThat(halted.receive(newer, at(320)).replica().regressedAt()).hasValue(250);
    assertThat(
            halted.receive(newer, at(320)).replica().receive(sawRevision(200), at(330)).replica())
        .extracting(Replica::regressedAt)
        .isEqualTo(OptionalLong.of(250));
  }

  @Test
  void theOperatorCanLetThePlatformStand() {
    Pair edited = restored.baasWrites(FRANCIS, 300);
    Replica<User> halted = edited.platform().receive(edited.baas().state(), at(310)).replica();

    Replica<User> decided = halted.operatorChoosesPlatform(at(320));
    Pair after = new Pair(decided, edited.baas()).platformShips(330).baasShips(340);

    assertThat(decided.isHalted()).isFalse();
    assertThat(decided.forced()).isTrue();
    assertThat(decided.revision()).isEqualTo(320);
    assertThat(after.isInStep()).isTrue();
    assertThat(after.baas().values().get(UserFields.ACTIVE)).isTrue();
    assertThat(after.baas().values().get(UserFields.FIRST_NAME)).isEqualTo("Anna");
    assertThat(after.platform().forced()).as("until it is confirmed").isFalse();
  }

  @Test
  void theDecisionContinuesAboveWhatTheBaasHasSeenThoughTheClockIsBehind() {
    assertThat(halted().operatorChoosesPlatform(at(1)).revision()).isEqualTo(201);
  }

  @Test
  void theOperatorCanAdoptTheBaasProfileAndTheUserStaysInactive() {
    Pair edited = restored.baasWrites(FRANCIS, 300);
    Replica<User> halted = edited.platform().receive(edited.baas().state(), at(310)).replica();

    Replica<User> decided = halted.operatorChoosesBaas(edited.baas().state(), at(320));
    Pair after = new Pair(decided, edited.baas()).platformShips(330);

    assertThat(after.isInStep()).isTrue();
    assertThat(after.platform().values().get(UserFields.ACTIVE)).isFalse();
    assertThat(after.platform().values().get(UserFields.FIRST_NAME)).isEqualTo("Francis");
    assertThat(after.platform().values().get(UserFields.EMAIL)).isEqualTo("Anna@example.com");
    assertThat(decided.values().get(UserFields.UPDATED_AT)).isEqualTo(at(320));
  }

  @Test
  void adoptingAnActiveBaasDoesNotReactivate() {
    Replica<User> halted = halted().write(INACTIVE, at(315));
    ReplicaState<User> active = backup.baas().state();

    assertThat(halted.operatorChoosesBaas(active, at(320)).values().get(UserFields.ACTIVE))
        .isFalse();
  }

  @Test
  void aDecisionIsNotUndoneByWhatTheBaasSendsBeforeItHearsOfIt() {
    Pair decided =
        new Pair(halted().operatorChoosesPlatform(at(320)), restored.baas())
            .baasWrites(FRANCIS, 330)
            .baasShips(340);

    assertThat(decided.platform().isHalted()).isFalse();
    assertThat(decided.platformShips(350).isInStep()).isTrue();
  }

  @Test
  void anotherForgottenRevisionHaltsAgain() {
    Replica<User> decided = halted().operatorChoosesPlatform(at(320));

    Replica<User> again = decided.receive(sawRevision(250), at(330)).replica();

    assertThat(again.isHalted()).isTrue();
    assertThat(again.forced()).isFalse();
  }

  @Test
  void thereIsNothingToDecideBeforeAHalt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> backup.platform().operatorChoosesPlatform(at(300)));
    assertThatIllegalStateException()
        .isThrownBy(() -> backup.platform().operatorChoosesBaas(backup.baas().state(), at(300)));
  }

  @Test
  void aRestoredBaasIsToldAgainAndWritesAboveWhatItForgot() {
    Pair before = backup.baasWrites(FRANCIS, 200).baasShips(210).platformWrites(INACTIVE, 220);
    Pair after = before.platformShips(230).withBaasOf(backup);

    Replica<User> told = after.platform().receive(after.baas().state(), at(300)).replica();
    assertThat(told.isPending()).as("the BaaS has seen less than it had confirmed").isTrue();

    Pair repaired = after.platformShips(310).baasShips(320);
    assertThat(repaired.isInStep()).isTrue();
    assertThat(repaired.baas().values().get(UserFields.FIRST_NAME)).isEqualTo("Francis");
    assertThat(repaired.baas().revision()).isEqualTo(310);
    assertThat(repaired.baas().write(FRANK, at(1)).revision()).isEqualTo(311);
  }

  @Test
  void anEmptyBaasGetsItsIdsBackAndWritesAboveWhatItForgot() {
    Pair before = backup.baasWrites(FRANCIS, 200).baasShips(210);
    Replica<User> refilled = Replica.received(before.platform().ship().state(), at(100));

    assertThat(refilled.state().values()).isEqualTo(before.platform().state().values());
    assertThat(refilled.revision()).isEqualTo(201);
    assertThat(new Pair(before.platform(), refilled).baasShips(300).isInStep()).isTrue();
  }

  @Test
  void whatIsSentIsRememberedUntilItIsConfirmed() {
    Replica<User> once = backup.platform().write(FRANK, at(200)).ship();
    Replica<User> twice = once.write(FRANCIS, at(300)).ship();

    assertThat(once.ship()).isSameAs(once);
    assertThat(twice.sent()).containsExactly(200L, 300L);
    assertThat(twice.receive(sawRevision(200), at(310)).replica().sent()).containsExactly(300L);
    assertThat(twice.receive(sawRevision(300), at(310)).replica().sent()).isEmpty();
    assertThat(backup.platform().ship()).as("already confirmed").isSameAs(backup.platform());
    assertThat(backup.baas().write(FRANK, at(200)).ship().sent()).isEmpty();
  }

  @Test
  void whatThePlatformAnswersIsRememberedAsSent() {
    Replica<User> pending = backup.platform().write(INACTIVE, at(200));
    Reception<User> reception =
        pending.receive(backup.baas().write(FRANK, at(200)).state(), at(210));

    assertThat(reception.replica().sent()).containsExactly(200L);
    assertThat(reception.answer().sent()).containsExactly(200L);
  }

  @Test
  void ofTooManyUnansweredShipmentsTheOldestAndTheNewestAreRemembered() {
    Replica<User> copy = backup.platform();
    for (int i = 0; i < 60; i++) {
      copy = copy.write(UserPatch.set(UserFields.LAST_NAME, "Webb" + i), at(200 + i)).ship();
    }

    assertThat(copy.sent()).hasSize(Replica.MAX_SENT).startsWith(200L, 211L, 212L);
    assertThat(copy.sent().last()).isEqualTo(259L);
    assertThat(copy.receive(sawRevision(200), at(300)).outcome()).isNotEqualTo(Outcome.REGRESSED);
    assertThat(copy.receive(sawRevision(205), at(300)).outcome())
        .as("halts rather than guess")
        .isEqualTo(Outcome.REGRESSED);
  }

  @Test
  void everythingThatIsStoredComesBack() {
    Replica<User> halted = halted().write(FRANK, at(320));

    Replica<User> read =
        Replica.restore(halted.side(), halted.values())
            .stamps(Stamps.parse(UserFields.ALL, halted.stamps().text()))
            .revision(halted.revision())
            .seen(halted.seen())
            .confirmed(halted.confirmed())
            .highestConfirmed(halted.highestConfirmed())
            .sent(halted.sent())
            .forced(halted.forced())
            .regressedAt(halted.regressedAt())
            .version(halted.version())
            .build();

    assertThat(read).isEqualTo(halted).hasSameHashCodeAs(halted);
    assertThat(read.stored()).isNotEqualTo(halted);
    assertThat(read.hashCode()).isNotEqualTo(restored.baas().hashCode());
    assertThat(read).isNotEqualTo(restored.baas()).isNotEqualTo(null);
  }

  private Replica<User> halted() {
    return restored.platform().receive(restored.baas().state(), at(310)).replica();
  }

  private ReplicaState<User> sawRevision(long seen) {
    return Replica.restore(SystemOfRecord.BAAS, Pair.anna())
        .seen(seen)
        .sent(ImmutableSortedSet.of())
        .build()
        .state();
  }
}
