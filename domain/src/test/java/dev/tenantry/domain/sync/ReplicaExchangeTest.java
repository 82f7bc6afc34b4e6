package dev.tenantry.domain.sync;

import static dev.tenantry.domain.sync.Pair.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Reception.Outcome;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.RoleKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplicaExchangeTest {

  private static final Patch<User> FRANCIS = UserPatch.set(UserFields.FIRST_NAME, "Francis");
  private static final Patch<User> FRANK = UserPatch.set(UserFields.FIRST_NAME, "Frank");
  private static final Patch<User> INACTIVE = UserPatch.set(UserFields.ACTIVE, false);
  private static final Patch<User> MOVE =
      UserPatch.set(UserFields.TENANT_ID, new TenantId(new UUID(0, 9)));

  @Test
  void aNewUserIsOnBothSidesAfterOneExchange() {
    Pair pair = Pair.inStep();

    assertThat(pair.isInStep()).isTrue();
    assertThat(pair.baas().side()).isEqualTo(SystemOfRecord.BAAS);
    assertThat(pair.baas().revision()).isZero();
    assertThat(pair.baas().version()).isZero();
    assertThat(pair.baas().stamps()).isEqualTo(pair.platform().stamps());
    assertThat(pair.baas().values().get(UserFields.EMAIL_KEY)).isEqualTo("anna@example.com");
  }

  @Test
  void eachSideHasItsOwnTimeOfChangeAndTheTimeOfCreationShips() {
    Pair pair = Pair.inStep().platformWrites(FRANCIS, 200).platformShips(250);

    assertThat(pair.platform().values().get(UserFields.UPDATED_AT)).isEqualTo(at(200));
    assertThat(pair.baas().values().get(UserFields.UPDATED_AT)).isEqualTo(at(250));
    assertThat(pair.baas().values().get(UserFields.CREATED_AT)).isEqualTo(at(100));
    assertThat(pair.platform().state().values().find(UserFields.UPDATED_AT)).isEmpty();
  }

  @Test
  void concurrentEditsOfDifferentFieldsAreBothKept() {
    Pair pair =
        Pair.inStep()
            .platformWrites(FRANCIS, 200)
            .baasWrites(UserPatch.set(UserFields.LAST_NAME, "Webb"), 200)
            .platformShips(210)
            .baasShips(220);

    assertThat(pair.isInStep()).isTrue();
    assertThat(pair.platform().values().get(UserFields.FIRST_NAME)).isEqualTo("Francis");
    assertThat(pair.platform().values().get(UserFields.LAST_NAME)).isEqualTo("Webb");
  }

  @Test
  void aBaasEditThatHadSeenThePlatformsWriteStands() {
    Pair pair =
        Pair.inStep()
            .platformWrites(FRANK, 200)
            .platformShips(210)
            .baasWrites(FRANCIS, 205)
            .baasShips(230);

    assertThat(pair.isInStep()).isTrue();
    assertThat(pair.platform().values().get(UserFields.FIRST_NAME)).isEqualTo("Francis");
  }

  @Test
  void ofTwoCrossedEditsThePlatformsStandsAndTheSideThatMergesNamesTheOther() {
    Pair crossed = Pair.inStep().platformWrites(FRANK, 200).baasWrites(FRANCIS, 300);

    Reception<User> atPlatform = crossed.platform().receive(crossed.baas().state(), at(310));
    assertThat(atPlatform.superseded()).containsExactly(UserFields.FIRST_NAME);
    assertThat(atPlatform.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(atPlatform.replica().values().get(UserFields.FIRST_NAME)).isEqualTo("Frank");

    Reception<User> atBaas = crossed.baas().receive(crossed.platform().ship().state(), at(310));
    assertThat(atBaas.superseded()).containsExactly(UserFields.FIRST_NAME);
    assertThat(atBaas.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(atBaas.replica().values().get(UserFields.FIRST_NAME)).isEqualTo("Frank");
  }

  @Test
  void thePlatformHearsWhatTheBaasHasSuperseded() {
    Pair crossed = Pair.inStep().platformWrites(FRANK, 200).baasWrites(FRANCIS, 300);
    Replica<User> shipped = crossed.platform().ship();

    ReplicaState<User> answer = crossed.baas().receive(shipped.state(), at(310)).answer();

    assertThat(shipped.receive(answer, at(310)).superseded())
        .containsExactly(UserFields.FIRST_NAME);
  }

  @Test
  void whatIsOverwrittenWithTheSameValueOrWasKnownIsNotSuperseded() {
    Pair same = Pair.inStep().platformWrites(FRANCIS, 200).baasWrites(FRANCIS, 300);
    assertThat(same.platform().receive(same.baas().state(), at(310)).superseded()).isEmpty();

    Pair known = Pair.inStep().baasWrites(FRANCIS, 200).baasShips(210).platformWrites(FRANK, 300);
    assertThat(known.baas().receive(known.platform().state(), at(310)).superseded()).isEmpty();
  }

  @Test
  void deactivationFlowsDownAndAnEditInFlightStillMerges() {
    Pair pair =
        Pair.inStep()
            .platformWrites(INACTIVE, 200)
            .baasWrites(FRANCIS, 200)
            .platformShips(210)
            .baasShips(220);

    assertThat(pair.isInStep()).isTrue();
    assertThat(pair.baas().values().get(UserFields.ACTIVE)).isFalse();
    assertThat(pair.platform().values().get(UserFields.FIRST_NAME)).isEqualTo("Francis");
  }

  @Test
  void anEditThatHasNotSeenAMoveLoses() {
    Pair pair = Pair.inStep().platformWrites(MOVE, 200).baasWrites(FRANCIS, 300).baasShips(310);

    assertThat(pair.platform().values().get(UserFields.FIRST_NAME)).isEqualTo("Anna");
    assertThat(pair.baas().values().get(UserFields.FIRST_NAME)).isEqualTo("Anna");
    assertThat(pair.baas().values().find(UserFields.TENANT_ID)).isPresent();
  }

  @Test
  void anEditKnownToThePlatformAtTheMoveStays() {
    Pair pair =
        Pair.inStep()
            .baasWrites(FRANCIS, 150)
            .baasShips(160)
            .platformWrites(MOVE, 200)
            .platformShips(210);

    assertThat(pair.isInStep()).isTrue();
    assertThat(pair.baas().values().get(UserFields.FIRST_NAME)).isEqualTo("Francis");
  }

  @Test
  void roleKeysShipAndNeverComeBack() {
    Pair pair = Pair.inStep();
    ImmutableSortedSet<RoleKey> roles = ImmutableSortedSet.of(RoleKey.parse("freelancer"));
    Replica<User> assigned =
        pair.platform()
            .writeValues(pair.platform().values().with(UserFields.ROLES, roles), at(200));

    Pair stale = new Pair(assigned, pair.baas()).baasWrites(FRANCIS, 200).baasShips(210);

    assertThat(stale.platform().values().get(UserFields.ROLES)).isEqualTo(roles);
    assertThat(stale.baas().values().get(UserFields.ROLES)).isEqualTo(roles);
  }

  @Test
  void aHundredEditsAreOneShipment() {
    Pair pair = Pair.inStep();
    for (int i = 0; i < 100; i++) {
      pair = pair.baasWrites(UserPatch.set(UserFields.LAST_NAME, "Webb" + i), 200);
    }

    assertThat(pair.baasShips(300).isInStep()).isTrue();
    assertThat(pair.baasShips(300).platform().values().get(UserFields.LAST_NAME))
        .isEqualTo("Webb99");
  }

  @Test
  void theSameStateTwiceIsIgnored() {
    Pair pair = Pair.inStep().baasWrites(FRANCIS, 200);
    ReplicaState<User> message = pair.baas().state();

    Reception<User> first = pair.platform().receive(message, at(210));
    Reception<User> second = first.replica().receive(message, at(220));

    assertThat(first.outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(second.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(second.replica()).isSameAs(first.replica());
  }

  @Test
  void aYearOldStateTakesNothingBack() {
    Pair old = Pair.inStep().platformWrites(INACTIVE.and(UserFields.FIRST_NAME, "Frank"), 200);
    ReplicaState<User> archived = old.platform().ship().state();
    Pair now =
        old.platformShips(210)
            .platformWrites(UserPatch.set(UserFields.ACTIVE, true), 300)
            .platformShips(310)
            .baasWrites(FRANCIS, 400)
            .baasShips(410);

    Replica<User> after = now.baas().receive(archived, at(500)).replica();

    assertThat(after.values()).isEqualTo(now.baas().values());
    assertThat(after.seen()).isEqualTo(300);
  }

  @Test
  void aLateAnswerLowersWhatIsConfirmedAndCostsARepeat() {
    Pair pair = Pair.inStep();
    ReplicaState<User> late = pair.baas().state();
    Pair confirmed = pair.platformWrites(FRANCIS, 200).platformShips(210);

    Replica<User> after = confirmed.platform().receive(late, at(220)).replica();

    assertThat(after.confirmed()).isEqualTo(100);
    assertThat(after.highestConfirmed()).isEqualTo(200);
    assertThat(after.isPending()).isTrue();
    assertThat(new Pair(after, confirmed.baas()).platformShips(230).isInStep()).isTrue();
  }

  @Test
  void applyingTheOthersStateIsNoChangeOfOnesOwn() {
    Pair pair = Pair.inStep().baasWrites(FRANCIS, 200);

    Replica<User> told = pair.platform().receive(pair.baas().state(), at(300)).replica();

    assertThat(told.revision()).isEqualTo(100);
    assertThat(told.isSynced()).isTrue();
  }

  @Test
  void refusesAStateOfItsOwn() {
    Pair pair = Pair.inStep();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> pair.platform().receive(pair.platform().state(), at(200)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replica.received(pair.baas().state(), at(200)));
  }

  @Test
  void refusesAStateWithANegativeRevision() {
    Pair pair = Pair.inStep();

    for (ReplicaBuilder<User> wrong :
        List.of(
            Replica.restore(SystemOfRecord.BAAS, Pair.anna()).revision(-1),
            Replica.restore(SystemOfRecord.BAAS, Pair.anna()).seen(-1),
            Replica.restore(SystemOfRecord.BAAS, Pair.anna()).highestConfirmed(-1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> wrong.build().state());
    }
    assertThat(pair.baas().state().revision()).as("none yet is fine").isZero();
  }

  @Test
  void aRowThatWasChangedByHandIsRepairedWhenItIsShippedAgain() {
    Pair pair = Pair.inStep();
    Replica<User> byHand =
        Replica.restore(
                SystemOfRecord.BAAS,
                pair.baas().values().toBuilder()
                    .set(UserFields.FIRST_NAME, "Mallory")
                    .set(UserFields.ACTIVE, false)
                    .build())
            .stamps(pair.baas().stamps())
            .seen(pair.baas().seen())
            .build();

    Pair repaired = new Pair(pair.platform(), byHand).platformShips(200);

    assertThat(repaired.isInStep()).isTrue();
    assertThat(repaired.baas().values().get(UserFields.FIRST_NAME)).isEqualTo("Anna");
  }

  @Test
  void aStateThatKnowsNothingOfASharedFieldTakesNothingFromIt() {
    Pair pair = Pair.inStep().baasWrites(FRANCIS, 200);
    Replica<User> older =
        Replica.restore(
                SystemOfRecord.PLATFORM,
                pair.platform().values().toBuilder().set(UserFields.FIRST_NAME, null).build())
            .revision(300)
            .sent(ImmutableSortedSet.of(100L))
            .build();

    assertThat(pair.baas().receive(older.state(), at(310)).replica().values())
        .isEqualTo(pair.baas().values());
  }

  @Test
  void aSharedFieldThatNobodyHasStampedYetFollowsThePlatform() {
    Replica<User> unstamped =
        Replica.restore(SystemOfRecord.PLATFORM, Pair.anna()).revision(100).build();

    assertThat(Replica.received(unstamped.ship().state(), at(200)).values())
        .isEqualTo(Pair.anna().with(UserFields.UPDATED_AT, at(200)));
  }
}
