package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.application.spi.SyncQueue.Claim;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What waits, and how it is claimed. */
abstract class ClaimContract<E, I extends EntityId> extends QueueContract<E, I> {

  @Test
  void claimsWhatTheOtherSideHasNotConfirmed() {
    storage.insert(samples.copy(1), SyncStates.confirmed(samples.copy(2)));

    assertThat(queue.<List<Claim<I>>>execute(stored -> stored.claim(MANY, HOURS)))
        .containsExactly(new Claim<>(samples.idOf(1), 0));
  }

  @Test
  void claimsNothingWhereNothingWaits() {
    assertThat(claimed()).isEmpty();
  }

  @Test
  void claimsNothingWhereNothingIsAskedFor() {
    insertPending(1);

    assertThat(claimed(0, HOURS)).isEmpty();
    assertThat(claimed()).containsExactly(samples.idOf(1));
  }

  @Test
  void claimsACopyThatWasStoredWithAGreaterRevision() {
    storage.insert(SyncStates.confirmed(samples.copy(1)));
    rename(1);

    assertThat(claimed()).containsExactly(samples.idOf(1));
  }

  @Test
  void claimsNoCopyThatWasConfirmedMeanwhile() {
    insertPending(1, 2);
    confirm(1);

    assertThat(claimed()).containsExactly(samples.idOf(2));
  }

  @Test
  void claimsACopyAgainWhoseConfirmationIsTakenBack() {
    insertPending(1);
    postpone(1, HOURS, "BROKEN");
    confirm(1);
    storage.update(SyncStates.forgotten(stored(1)));

    assertThat(failuresOfTheClaimed()).isZero();
  }

  @Test
  void claimsNoCopyThatHasHalted() {
    assumeThatCopiesHalt();
    insertPending(1, 2);
    halt(1);
    storage.insert(SyncStates.halted(samples.copy(3)));

    assertThat(claimed()).containsExactly(samples.idOf(2));
  }

  @Test
  void claimsAtMostAsManyAsAreAskedFor() {
    insertPending(1, 2, 3, 4, 5);

    List<I> first = claimed(2, HOURS);
    List<I> second = claimed(2, HOURS);
    List<I> third = claimed(2, HOURS);
    assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(2, 2, 1);
    assertThat(Iterables.concat(first, second, third))
        .containsExactlyInAnyOrderElementsOf(idsOfNumbers(1, 5));
  }

  @Test
  void claimsTheLongestDueFirst() {
    insertPending(1, 2, 3, 4);
    queue.change(
        stored -> {
          stored.release(ImmutableList.of(samples.idOf(2)), Duration.ofHours(-4));
          stored.release(ImmutableList.of(samples.idOf(4)), Duration.ofHours(-3));
          stored.release(ImmutableList.of(samples.idOf(1)), Duration.ofHours(-2));
          stored.release(ImmutableList.of(samples.idOf(3)), Duration.ofHours(-1));
        });

    assertThat(claimed(3, HOURS))
        .containsExactly(samples.idOf(2), samples.idOf(4), samples.idOf(1));
    assertThat(claimed()).containsExactly(samples.idOf(3));
  }

  @Test
  void claimsMoreThanFitIntoOneStatement() {
    storage.insert(IntStream.rangeClosed(1, 2_500).mapToObj(samples::copy).toList());

    assertThat(claimed(2_400, HOURS)).doesNotHaveDuplicates().hasSize(2_400);
    assertThat(claimed()).hasSize(100);
  }

  @Test
  void claimsNothingASecondTimeBeforeTheLeaseHasRunOut() {
    insertPending(1, 2);
    claimed();

    assertThat(claimed()).isEmpty();
  }

  @Test
  void claimsASecondTimeWhatWasNotConfirmedBeforeTheLeaseHasRunOut() {
    insertPending(1, 2);
    claimed(MANY, AT_ONCE);
    confirm(1);

    assertThat(claimed()).containsExactly(samples.idOf(2));
  }

  @Test
  void claimsACopyAtOnceThatChangedAfterItWasClaimed() {
    insertPending(1, 2);
    claimed();
    rename(1);

    assertThat(claimed()).containsExactly(samples.idOf(1));
  }

  @Test
  void leavesTheLeaseToACopyThatWasStoredWithoutAGreaterRevision() {
    insertPending(1);
    claimed();
    Replica<E> stored = stored(1);
    storage.update(SyncStates.withValues(stored, stored.values().with(samples.name(), "Received")));

    assertThat(claimed()).isEmpty();
  }

  @Test
  void forgetsAClaimThatIsRolledBack() {
    insertPending(1);
    Throwable thrown =
        catchThrowable(
            () ->
                queue.execute(
                    stored -> {
                      assertThat(stored.claim(MANY, HOURS)).hasSize(1);
                      throw new IllegalArgumentException("on purpose");
                    }));

    assertThat(thrown).hasMessage("on purpose");
    assertThat(claimed()).containsExactly(samples.idOf(1));
  }

  @Test
  void keepsAClaimWhereAChangeOfTheCopyIsRolledBack() {
    insertPending(1);
    claimed();
    Replica<E> confirmed = SyncStates.confirmed(stored(1));
    Throwable thrown =
        catchThrowable(
            () ->
                storage.execute(
                    repository -> {
                      repository.update(ImmutableList.of(confirmed));
                      throw new IllegalArgumentException("on purpose");
                    }));

    assertThat(thrown).hasMessage("on purpose");
    assertThat(claimed()).isEmpty();
  }

  @Test
  void givesAnotherWhoClaimsInTheMeantimeTheOthers() {
    insertPending(1, 2, 3, 4);
    try (Threads threads = new Threads()) {
      List<Future<List<I>>> other = new ArrayList<>();
      List<I> first =
          queue.execute(
              stored -> {
                List<I> mine = idsOf(stored.claim(2, HOURS));
                other.add(threads.start(() -> claimed()));
                Threads.endsAtOnce(other.get(other.size() - 1));
                return mine;
              });

      List<I> second = Threads.resultOf(other.get(other.size() - 1));
      assertThat(first).hasSize(2);
      assertThat(second).hasSize(2);
      assertThat(Iterables.concat(first, second))
          .containsExactlyInAnyOrderElementsOf(idsOfNumbers(1, 4));
    }
  }

  @Test
  void givesManyWhoClaimAtOnceNeverTheSame() {
    int copies = 200;
    int claimers = 4;
    storage.insert(IntStream.rangeClosed(1, copies).mapToObj(samples::copy).toList());
    CountDownLatch ready = new CountDownLatch(claimers);
    try (Threads threads = new Threads()) {
      List<Future<List<I>>> running =
          Stream.generate(() -> threads.start(() -> claimedUntilNothingIsDue(ready)))
              .limit(claimers)
              .toList();
      List<I> all = running.stream().flatMap(one -> Threads.resultOf(one).stream()).toList();

      assertThat(all).containsExactlyInAnyOrderElementsOf(idsOfNumbers(1, copies));
    }
  }

  @Test
  void hasCommittedAClaimOnReturn() {
    assertThat(queue.commitsOnReturn()).isTrue();
  }

  private List<I> claimedUntilNothingIsDue(CountDownLatch ready) throws InterruptedException {
    List<I> all = new ArrayList<>();
    ready.countDown();
    ready.await();
    List<I> some;
    do {
      some = claimed(7, HOURS);
      all.addAll(some);
    } while (!some.isEmpty());
    return all;
  }

  private List<I> idsOfNumbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(samples::idOf).toList();
  }
}
