package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.SyncQueue.Claim;
import dev.tenantry.application.spi.SyncQueue.Stuck;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.tenantry.application.spi.SyncQueue} has to keep, over the copies of one
 * kind.
 */
abstract class SyncQueueContract<E, I extends EntityId> {

  private static final Duration NONE = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);
  private static final int ALL = 1_000;

  private Waiting<?, E, I> waiting;
  private Samples<E, I> samples;

  abstract Waiting<?, E, I> waiting();

  abstract Samples<E, I> samples();

  @BeforeEach
  void begin() {
    waiting = waiting();
    samples = samples();
  }

  @Test
  void claimsWhatWaits() {
    insert(1, 2);

    assertThat(claimed(LONG)).containsExactlyInAnyOrder(samples.idOf(1), samples.idOf(2));
  }

  @Test
  void claimsNothingWhereNothingIs() {
    assertThat(claimed(LONG)).isEmpty();
  }

  @Test
  void claimsNothingThatIsConfirmed() {
    insert(1);
    waiting.update(confirmed(waiting.stored(samples.idOf(1))));

    assertThat(claimed(LONG)).isEmpty();
  }

  @Test
  void claimsAtMostTheLimit() {
    insert(1, 2, 3);

    assertThat(waiting.claim(2, LONG)).hasSize(2);
    assertThat(waiting.claim(2, LONG)).hasSize(1);
  }

  @Test
  void claimsNobodyWhileALeaseRuns() {
    insert(1);

    assertThat(claimed(LONG)).hasSize(1);
    assertThat(claimed(LONG)).isEmpty();
  }

  @Test
  void claimsAgainOnceTheLeaseHasRunOut() {
    insert(1);

    assertThat(claimed(NONE)).hasSize(1);
    assertThat(claimed(NONE)).hasSize(1);
  }

  @Test
  void claimsWhatHasBeenDueLongestFirst() {
    insert(1, 2, 3);
    for (int number : new int[] {2, 3, 1}) {
      waiting.change(queue -> queue.release(ids(number), NONE));
      letTheClockGoOn();
    }

    assertThat(waiting.claim(1, LONG)).extracting(Claim::id).containsExactly(samples.idOf(2));
    assertThat(waiting.claim(1, LONG)).extracting(Claim::id).containsExactly(samples.idOf(3));
  }

  @Test
  void claimsNothingForATransactionThatFails() {
    insert(1);
    RuntimeException failure = new IllegalArgumentException("on purpose");
    Throwable thrown =
        catchThrowable(
            () ->
                waiting.change(
                    queue -> {
                      queue.claim(ALL, LONG);
                      throw failure;
                    }));

    assertThat(thrown).isSameAs(failure);
    assertThat(claimed(LONG)).hasSize(1);
  }

  @Test
  void claimsForManyAtOnceAndNeverTheSame() {
    int copies = 40;
    waiting.insert(IntStream.rangeClosed(1, copies).mapToObj(samples::copy).toList());
    List<Future<List<I>>> running;
    List<I> all = new ArrayList<>();
    try (Threads threads = new Threads()) {
      running =
          Stream.generate(() -> threads.start(this::claimUntilNothingIsDue)).limit(4).toList();
      running.forEach(future -> all.addAll(Threads.resultOf(future)));
    }
    all.addAll(claimUntilNothingIsDue()); // What each of them passed over, for the other had it.

    assertThat(all).hasSize(copies).doesNotHaveDuplicates();
  }

  @Test
  void isDueAtOnceAfterANewerChange() {
    insert(1);
    waiting.change(queue -> queue.postpone(samples.idOf(1), LONG, "ANY"));
    waiting.update(samples.renamed(waiting.stored(samples.idOf(1)), "Newer"));

    assertThat(waiting.claim(ALL, LONG)).containsExactly(new Claim<>(samples.idOf(1), 0));
  }

  @Test
  void staysPutOffWhereAStoredCopyHasNoNewerChange() {
    insert(1);
    waiting.change(queue -> queue.postpone(samples.idOf(1), LONG, "ANY"));
    Replica<E> stored = waiting.stored(samples.idOf(1));
    waiting.update(builder(stored).seen(stored.seen() + 1).build());

    assertThat(claimed(LONG)).isEmpty();
  }

  @Test
  void countsFailuresInARow() {
    insert(1);
    waiting.change(queue -> queue.postpone(samples.idOf(1), NONE, "FIRST"));
    waiting.change(queue -> queue.postpone(samples.idOf(1), NONE, "SECOND"));

    assertThat(waiting.claim(ALL, LONG)).containsExactly(new Claim<>(samples.idOf(1), 2));
  }

  @Test
  void isNotDueBeforeThePauseIsOver() {
    insert(1, 2);
    waiting.change(queue -> queue.postpone(samples.idOf(1), LONG, "ANY"));
    waiting.change(queue -> queue.release(ids(2), LONG));

    assertThat(claimed(LONG)).isEmpty();
  }

  @Test
  void releasesWithoutCountingAFailure() {
    insert(1);
    waiting.claim(ALL, LONG);
    waiting.change(queue -> queue.release(ids(1), NONE));

    assertThat(waiting.claim(ALL, LONG)).containsExactly(new Claim<>(samples.idOf(1), 0));
  }

  @Test
  void neverClaimsWhatIsParked() {
    insert(1);
    waiting.change(queue -> queue.park(samples.idOf(1), "POISON"));

    assertThat(claimed(LONG)).isEmpty();
    assertThat(waiting.stuck(ALL))
        .containsExactly(new Stuck<>(samples.idOf(1), false, 1, "POISON"));
  }

  @Test
  void claimsWhatWasUnparkedAndForgetsItsFailures() {
    insert(1, 2, 3);
    waiting.change(queue -> queue.park(samples.idOf(1), "POISON"));
    waiting.change(queue -> queue.park(samples.idOf(2), "POISON"));
    waiting.change(queue -> queue.postpone(samples.idOf(3), LONG, "ANY"));

    assertThat(waiting.unpark()).isEqualTo(2);
    assertThat(waiting.claim(ALL, LONG))
        .containsExactlyInAnyOrder(
            new Claim<>(samples.idOf(1), 0), new Claim<>(samples.idOf(2), 0));
    assertThat(waiting.stuck(ALL)).isEmpty();
  }

  @Test
  void unparksWhatHasANewerChange() {
    insert(1);
    waiting.change(queue -> queue.park(samples.idOf(1), "POISON"));
    waiting.update(samples.renamed(waiting.stored(samples.idOf(1)), "Newer"));

    assertThat(waiting.backlog().parked()).isZero();
    assertThat(waiting.claim(ALL, LONG)).containsExactly(new Claim<>(samples.idOf(1), 0));
  }

  @Test
  void leavesWhatIsConfirmedOrMissingAloneWhateverIsSaidOfIt() {
    insert(1);
    waiting.update(confirmed(waiting.stored(samples.idOf(1))));
    waiting.change(queue -> queue.park(samples.idOf(1), "POISON"));
    waiting.change(queue -> queue.postpone(samples.idOf(404), LONG, "ANY"));
    waiting.change(queue -> queue.release(ids(1, 404), NONE));

    assertThat(waiting.stuck(ALL)).isEmpty();
    assertThat(claimed(LONG)).isEmpty();
  }

  @Test
  void neverClaimsWhatHasHalted() {
    assumePlatform();
    insert(1);
    waiting.update(halted(waiting.stored(samples.idOf(1))));

    assertThat(claimed(LONG)).isEmpty();
  }

  @Test
  void showsWhatHasHaltedWhetherItWaitsOrNot() {
    assumePlatform();
    insert(1, 2);
    waiting.update(halted(waiting.stored(samples.idOf(1))));
    waiting.update(halted(confirmed(waiting.stored(samples.idOf(2)))));

    assertThat(waiting.stuck(ALL))
        .containsExactly(
            new Stuck<>(samples.idOf(1), true, 0, ""), new Stuck<>(samples.idOf(2), true, 0, ""));
    assertThat(waiting.backlog().halted()).isEqualTo(2);
    assertThat(waiting.backlog().pending()).isEqualTo(1);
  }

  @Test
  void showsWhatIsStuckInTheOrderOfIdsAndAtMostTheLimit() {
    insert(3, 1, 2);
    for (int number : new int[] {2, 3, 1}) {
      waiting.change(queue -> queue.park(samples.idOf(number), "POISON"));
    }

    assertThat(waiting.stuck(2))
        .extracting(Stuck::id)
        .containsExactly(samples.idOf(1), samples.idOf(2));
  }

  @Test
  void countsWhatWaits() {
    insert(1, 2, 3);
    waiting.update(confirmed(waiting.stored(samples.idOf(3))));
    waiting.change(queue -> queue.park(samples.idOf(2), "POISON"));

    Backlog backlog = waiting.backlog();
    assertThat(backlog.pending()).isEqualTo(2);
    assertThat(backlog.parked()).isEqualTo(1);
    assertThat(backlog.halted()).isZero();
  }

  @Test
  void knowsTheOldestChangeThatWaits() {
    insert(1, 2);
    Instant first = updatedAt(waiting.stored(samples.idOf(1)));
    Instant second = updatedAt(waiting.stored(samples.idOf(2)));

    assertThat(waiting.backlog().oldest()).hasValue(first.isBefore(second) ? first : second);
  }

  @Test
  void knowsTheNewestRevisionOfAll() {
    insert(1, 2);
    Replica<E> newer = samples.renamed(waiting.stored(samples.idOf(2)), "Newer");
    waiting.update(confirmed(newer));

    assertThat(waiting.backlog().newestRevision()).isEqualTo(newer.revision());
  }

  @Test
  void countsNothingWhereNothingIs() {
    Backlog backlog = waiting.backlog();

    assertThat(backlog.pending() + backlog.parked() + backlog.halted()).isZero();
    assertThat(backlog.oldest()).isEmpty();
    assertThat(backlog.newestRevision()).isZero();
  }

  private void insert(int... numbers) {
    waiting.insert(IntStream.of(numbers).mapToObj(samples::copy).toList());
  }

  private List<I> claimed(Duration lease) {
    return waiting.claim(ALL, lease).stream().map(Claim::id).toList();
  }

  private List<I> claimUntilNothingIsDue() {
    List<I> mine = new ArrayList<>();
    List<Claim<I>> some;
    do {
      some = waiting.claim(3, LONG);
      some.forEach(claim -> mine.add(claim.id()));
    } while (!some.isEmpty());
    return mine;
  }

  private ImmutableList<I> ids(int... numbers) {
    return IntStream.of(numbers).mapToObj(samples::idOf).collect(ImmutableList.toImmutableList());
  }

  private void assumePlatform() {
    Assumptions.assumeTrue(samples.side() == SystemOfRecord.PLATFORM, "only the Platform halts");
  }

  private Instant updatedAt(Replica<E> copy) {
    return copy.values().require(samples.updatedAt());
  }

  private static <E> Replica<E> confirmed(Replica<E> copy) {
    return builder(copy).confirmed(copy.revision()).build();
  }

  private static <E> Replica<E> halted(Replica<E> copy) {
    return builder(copy).regressedAt(OptionalLong.of(copy.revision() + 1)).build();
  }

  private static <E> ReplicaBuilder<E> builder(Replica<E> copy) {
    return Replica.restore(copy.side(), copy.values())
        .stamps(copy.stamps())
        .revision(copy.revision())
        .seen(copy.seen())
        .confirmed(copy.confirmed())
        .highestConfirmed(copy.highestConfirmed())
        .sent(copy.sent())
        .forced(copy.forced())
        .regressedAt(copy.regressedAt())
        .version(copy.version());
  }

  /** Storages tell moments apart by the microsecond, or by the millisecond at the worst. */
  private static void letTheClockGoOn() {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < Duration.ofMillis(3).toNanos()) {
      Thread.onSpinWait();
    }
  }
}
