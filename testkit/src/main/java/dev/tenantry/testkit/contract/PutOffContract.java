package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.SyncQueue.Claim;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How copies are due again later, or not before somebody wants it. */
abstract class PutOffContract<E, I extends EntityId> extends QueueContract<E, I> {

  @Test
  void releasesClaimsBeforeTheirLeaseHasRunOut() {
    insertPending(1, 2, 3);
    claimed();
    queue.change(
        stored -> stored.release(ImmutableList.of(samples.idOf(3), samples.idOf(1)), AT_ONCE));

    assertThat(claimed()).containsExactlyInAnyOrder(samples.idOf(1), samples.idOf(3));
  }

  @Test
  void releasesClaimsForLater() {
    insertPending(1, 2);
    queue.change(stored -> stored.release(ImmutableList.of(samples.idOf(1)), HOURS));

    assertThat(claimed()).containsExactly(samples.idOf(2));
  }

  @Test
  void countsNoFailureForARelease() {
    insertPending(1);
    postpone(1, AT_ONCE, "BROKEN");
    queue.change(stored -> stored.release(ImmutableList.of(samples.idOf(1)), AT_ONCE));

    assertThat(failuresOfTheClaimed()).isOne();
  }

  @Test
  void releasesMoreThanFitIntoOneStatement() {
    storage.insert(IntStream.rangeClosed(1, 2_500).mapToObj(samples::copy).toList());
    ImmutableList<I> claimed = ImmutableList.copyOf(claimed());
    queue.change(stored -> stored.release(claimed, AT_ONCE));

    assertThat(claimed()).hasSize(2_500);
  }

  @Test
  void ignoresWhatDoesNotWait() {
    storage.insert(SyncStates.confirmed(samples.copy(1)));
    ImmutableList<I> ids = ImmutableList.of(samples.idOf(1), samples.idOf(404));
    queue.change(
        stored -> {
          stored.release(ids, AT_ONCE);
          stored.release(ImmutableList.of(), AT_ONCE);
          ids.forEach(id -> stored.postpone(id, AT_ONCE, "BROKEN"));
          ids.forEach(id -> stored.park(id, "BROKEN"));
        });

    assertThat(claimed()).isEmpty();
    assertThat(stuck()).isEmpty();
    assertThat(backlog().pending()).isZero();
    rename(1);
    assertThat(failuresOfTheClaimed()).isZero();
  }

  @Test
  void leavesThePutOffCopyAsItIs() {
    insertPending(1);
    queue.change(stored -> stored.claim(MANY, HOURS));
    putOffForLong(1);
    postpone(1, HOURS, "BROKEN");
    park(1, "BROKEN");

    assertThat(stored(1)).isEqualTo(samples.copy(1).stored());
  }

  @Test
  void postponesACopyAndLeavesOthersAlone() {
    insertPending(1, 2);
    postpone(1, HOURS, "BROKEN");

    assertThat(claimed()).containsExactly(samples.idOf(2));
  }

  @Test
  void countsHowOftenInARowACopyWasPostponed() {
    insertPending(1);
    for (int failures = 1; failures <= 3; failures++) {
      postpone(1, AT_ONCE, "BROKEN");
      assertThat(failuresOfTheClaimed()).isEqualTo(failures);
    }
  }

  @Test
  void forgetsTheFailuresOfACopyThatChangesAndLetsItBeDueAtOnce() {
    insertPending(1);
    postpone(1, AT_ONCE, "BROKEN");
    postpone(1, HOURS, "BROKEN");
    rename(1);

    assertThat(failuresOfTheClaimed()).isZero();
  }

  @Test
  void keepsTheFailuresOfACopyThatIsStoredWithoutAGreaterRevision() {
    insertPending(1);
    postpone(1, AT_ONCE, "BROKEN");
    replace(1, copy -> SyncStates.withValues(copy, copy.values().with(samples.name(), "Received")));

    assertThat(failuresOfTheClaimed()).isOne();
  }

  @Test
  void parksACopy() {
    insertPending(1, 2);
    park(1, "BROKEN");

    assertThat(claimed()).containsExactly(samples.idOf(2));
    assertThat(backlog().pending()).isEqualTo(2);
    assertThat(backlog().parked()).isOne();
  }

  @Test
  void leavesACopyParkedThatIsReleased() {
    insertPending(1);
    park(1, "BROKEN");
    queue.change(stored -> stored.release(ImmutableList.of(samples.idOf(1)), AT_ONCE));

    assertThat(claimed()).isEmpty();
    assertThat(backlog().parked()).isOne();
  }

  @Test
  void unparksACopyThatChanges() {
    insertPending(1);
    park(1, "BROKEN");
    rename(1);

    assertThat(stuck()).isEmpty();
    assertThat(failuresOfTheClaimed()).isZero();
  }

  @Test
  void keepsNothingOfACopyThatHasLeftTheQueue() {
    insertPending(1);
    postpone(1, HOURS, "BROKEN");
    park(1, "BROKEN");
    confirm(1);
    replace(1, SyncStates::forgotten);

    assertThat(stuck()).isEmpty();
    assertThat(failuresOfTheClaimed()).isZero();
  }

  @Test
  void forgetsTheFailuresOfThoseThatLeaveOrBeginAnewWhereManyAreReplacedAtOnce() {
    insertPending(1, 2, 3);
    IntStream.of(1, 2, 3).forEach(number -> postpone(number, AT_ONCE, "BROKEN"));
    park(1, "BROKEN");
    storage.execute(
        repository -> {
          List<Replica<E>> locked =
              repository.lockAll(
                  ImmutableList.of(samples.idOf(1), samples.idOf(2), samples.idOf(3)));
          repository.update(
              ImmutableList.of(
                  SyncStates.confirmed(locked.get(0)),
                  SyncStates.seeing(locked.get(1)),
                  SyncStates.advanced(locked.get(2))));
          return true;
        });

    assertThat(queue.<List<Claim<I>>>execute(stored -> stored.claim(MANY, HOURS)))
        .containsExactlyInAnyOrder(
            new Claim<>(samples.idOf(2), 1), new Claim<>(samples.idOf(3), 0));
    replace(1, SyncStates::forgotten);
    assertThat(stuck()).isEmpty();
    assertThat(failuresOfTheClaimed()).isZero();
  }

  @Test
  void unparksEveryParkedCopyAndCountsThem() {
    insertPending(1, 2, 3, 4);
    park(1, "BROKEN");
    park(3, "BROKEN");
    confirm(3);
    park(4, "BROKEN");
    putOffForLong(2);

    assertThat(queue.<Integer>execute(stored -> stored.unpark())).isEqualTo(2);
    assertThat(stuck()).isEmpty();
    assertThat(claimed()).containsExactlyInAnyOrder(samples.idOf(1), samples.idOf(4));
  }

  @Test
  void forgetsTheFailuresOfACopyThatIsUnparked() {
    insertPending(1);
    postpone(1, AT_ONCE, "BROKEN");
    park(1, "BROKEN");
    queue.change(stored -> stored.unpark());

    assertThat(failuresOfTheClaimed()).isZero();
  }

  @Test
  void unparksNothingWhereNothingIsParked() {
    insertPending(1);

    assertThat(queue.<Integer>execute(stored -> stored.unpark())).isZero();
  }
}
